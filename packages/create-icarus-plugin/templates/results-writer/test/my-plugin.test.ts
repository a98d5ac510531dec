import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ResultSet } from '@icarus-sim/core';
import { myPlugin } from '../src/my-plugin.js';

describe('MY_PLUGIN', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'my-plugin-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('writes a line for each number', async () => {
    const results = new ResultSet();
    results.add({ strategy: { name: 'LCE' } }, { LATENCY: { MEAN: 12.5, CDF: [[1, 0.5]] } });
    results.add({ strategy: { name: 'LCD' } }, { LATENCY: { MEAN: 10 }, NOTE: 'none' });
    const file = join(folder, 'results.tsv');
    await myPlugin.write(file, results, { separator: ' ' });
    assert.equal(
      await readFile(file, 'utf8'),
      [
        'experiment strategy metric value',
        '0 LCE LATENCY.MEAN 12.5',
        '0 LCE LATENCY.CDF.0.0 1',
        '0 LCE LATENCY.CDF.0.1 0.5',
        '1 LCD LATENCY.MEAN 10',
        '',
      ].join('\n'),
    );
  });

  it('writes the names of the columns where there are no results', async () => {
    const file = join(folder, 'none.tsv');
    await myPlugin.write(file, new ResultSet(), { separator: ',' });
    assert.equal(await readFile(file, 'utf8'), 'experiment,strategy,metric,value\n');
  });
});
