import { JOURNAL_FORMAT } from '@icarus-sim/core';
import type { CommandOutcome } from './support/icarus.js';
import { callProgram } from './support/in-process.js';
import { workFolder } from './support/work-folder.js';

const HEADER = {
  ...{ type: 'header', format: JOURNAL_FORMAT, version: 1, configurationHash: '', seed: 1 },
  ...{ replications: 1, planned: 1, attributes: {}, settings: {}, collectors: [] },
  packages: { '@icarus-sim/engine': '0.1.0' },
};
const FAILURE = {
  ...{ type: 'experiment', sequence: 0, index: 0, replication: 1, parameters: {}, duration: 1 },
  ...{ status: 'failed', error: 'the strategy went astray' },
};
const SUCCESS = {
  ...FAILURE,
  ...{ error: undefined, sequence: 1, status: 'succeeded', results: { M: { MEAN: 1 } } },
};

/** A journal as text. */
const journal = (...records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

const folder = workFolder({
  'failed.jsonl': journal(HEADER, FAILURE),
  'mixed.jsonl': journal(HEADER, FAILURE, SUCCESS),
  'newer.jsonl': journal({ ...HEADER, packages: { '@icarus-sim/engine': '0.2.0' } }, SUCCESS),
  'older.jsonl': journal(HEADER, SUCCESS),
  'future.jsonl': journal({ ...HEADER, version: 99 }),
  'empty.jsonl': '',
  'text.jsonl': 'no journal\n',
  'empty.json': '[]',
  'object.json': '{"a": 1}',
  'torn.json': '[[{}',
});

function results(...args: readonly string[]): Promise<CommandOutcome> {
  return callProgram(folder, ['results', ...args]);
}

describe('results that can’t be shown', () => {
  it.each([
    ['failed.jsonl', '1 failed experiment and no other; the first says: the strategy went astray'],
    ['empty.jsonl', 'found an empty file'],
    ['text.jsonl', 'line 1: found "no journal"'],
    ['future.jsonl', 'found version 99'],
    ['empty.json', 'found no experiments'],
    ['object.json', 'found no list, allowed: a list of [parameters, results]'],
    ['torn.json', 'allowed: valid JSON'],
    ['none.jsonl', 'found no such file'],
  ])('%s is told to be unusable', async (file, message) => {
    for (const command of [
      ['print', file],
      ['table', file],
    ]) {
      const { exitCode, stderr } = await results(...command);
      expect(stderr).toContain(message);
      expect(exitCode).toBe(2);
    }
  });

  it('leaves failed experiments out and says so', async () => {
    const { exitCode, stdout, stderr } = await results('print', 'mixed.jsonl');
    expect(stdout).toMatch(/M\.MEAN +1 +1\n/);
    expect(stderr).toContain(
      'without 1 failed experiment; the first says: the strategy went astray',
    );
    expect(exitCode).toBe(0);
  });

  it('warns where files come from different versions of a package', async () => {
    const warning = 'different versions of @icarus-sim/engine: 0.1.0 (older.jsonl) and 0.2.0';
    const merged = await results('merge', 'older.jsonl', 'newer.jsonl', '-o', 'both.jsonl');
    expect(merged.stderr).toContain(warning);
    expect((await results('diff', 'older.jsonl', 'newer.jsonl')).stderr).toContain(warning);
  });
});
