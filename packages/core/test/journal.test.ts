import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  JournalWriter,
  readJournal,
  readResults,
  ResultSet,
  resultsOf,
  writeResults,
  type ExperimentRecord,
  type JournalHeader,
} from '../src/index.js';

const header: JournalHeader = {
  type: 'header',
  format: JOURNAL_FORMAT,
  version: JOURNAL_VERSION,
  configurationHash: 'abc',
  seed: 1,
  replications: 1,
  planned: 2,
  packages: { '@icarus-sim/core': '0.1.0' },
  attributes: { campaign: 'a' },
  settings: {},
  collectors: [],
};

const record = (sequence: number): ExperimentRecord => ({
  type: 'experiment',
  status: 'succeeded',
  sequence,
  index: sequence,
  replication: 1,
  parameters: { strategy: { name: `S${sequence}` } },
  results: { LATENCY: { MEAN: sequence } },
  duration: 0.5,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'icarus-journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a journal', () => {
  it('is read back in the order of the queue', async () => {
    const path = join(folder, 'new', 'r.jsonl');
    const writer = new JournalWriter(path, header);
    for (const sequence of [1, 0]) writer.append(record(sequence));
    writer.close();
    const journal = await readJournal(path);
    expect(journal.header).toEqual(header);
    expect(journal.records.map(({ sequence }) => sequence)).toEqual([1, 0]);
    const results = resultsOf(journal);
    expect(results.attributes).toEqual({ campaign: 'a' });
    expect(results.at(0)).toEqual([
      { strategy: { name: 'S0' }, replication: 1 },
      { LATENCY: { MEAN: 0 } },
    ]);
  });

  it('leaves failed experiments out of the results', async () => {
    const path = join(folder, 'r.jsonl');
    const writer = new JournalWriter(path, header);
    const { sequence, index, replication, parameters, duration } = record(0);
    const failure = { sequence, index, replication, parameters, duration };
    writer.append({ type: 'experiment', status: 'failed', error: 'x', ...failure });
    writer.close();
    expect(resultsOf(await readJournal(path))).toHaveLength(0);
  });

  it('is not written over one that has results, unless it may', () => {
    const path = join(folder, 'r.jsonl');
    new JournalWriter(path, header).close();
    expect(() => new JournalWriter(path, header)).toThrow('exists already');
    new JournalWriter(path, header, true).close();
  });

  it('can not be a folder', () => {
    expect(() => new JournalWriter(folder, header)).toThrow('a file that can be written');
  });

  it('names the line that is not a record', async () => {
    const path = join(folder, 'r.jsonl');
    await writeFile(path, `${JSON.stringify(header)}\n${JSON.stringify(record(0))}\n{"type":\n`);
    await expect(readJournal(path)).rejects.toThrow('r.jsonl, line 3');
    await writeFile(path, '{}\n');
    await expect(readJournal(path)).rejects.toThrow('line 1: found no header');
    await writeFile(path, JSON.stringify({ ...header, version: 99 }));
    await expect(readJournal(path)).rejects.toThrow('found version 99');
    await writeFile(path, '');
    await expect(readJournal(path)).rejects.toThrow('empty file');
  });
});

describe('readResults and writeResults', () => {
  const set = new ResultSet();
  set.add({ strategy: { name: 'LCE' }, replication: 2 }, { LATENCY: { MEAN: 1 } });

  it.each(['r.json', 'r.jsonl'])('keep a result set as %s', async (file) => {
    const path = join(folder, file);
    await writeResults(path, set);
    expect((await readResults(path)).toJSON()).toEqual(set.toJSON());
  });

  it('recognise a journal whatever its name is', async () => {
    const path = join(folder, 'r.json');
    const writer = new JournalWriter(path, header);
    writer.append(record(0));
    writer.close();
    expect(await readResults(path)).toHaveLength(1);
  });

  it('write JSON as one list of pairs', async () => {
    const path = join(folder, 'r.json');
    await writeResults(path, set);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(set.toJSON());
  });

  it('say what is wrong with a file', async () => {
    await expect(readResults(join(folder, 'none.json'))).rejects.toThrow('no such file');
    await writeFile(join(folder, 'r.txt'), 'x');
    await expect(readResults(join(folder, 'r.txt'))).rejects.toThrow('ending in ".txt"');
    await writeFile(join(folder, 'r.json'), '[1]');
    await expect(readResults(join(folder, 'r.json'))).rejects.toThrow('r.json[0]: found no pair');
  });
});
