import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDeterminism, checkGolden, compareResults } from '../src/index.js';

describe('the comparison of results', () => {
  it('finds nothing between trees that are the same', () => {
    const tree = { LATENCY: { MEAN: 1.5, CDF: [[1, 0.5]] }, NOTHING: {}, NONE: null };
    expect(compareResults(tree, structuredClone(tree))).toEqual([]);
  });

  it('names each place that differs, is missing or is new', () => {
    const differences = compareResults({ A: { X: 1, Y: 'a' } }, { A: { X: 2 }, B: [true] });
    expect(differences).toEqual([
      '/A/X: found 1, expected 2',
      '/B/0: found nothing, expected true',
      '/A/Y: found "a", expected nothing',
    ]);
  });

  it('lets numbers be as far apart as it is told', () => {
    expect(compareResults(1 + 1e-10, 1)).toEqual([]);
    expect(compareResults(1 + 1e-8, 1)).toHaveLength(1);
    expect(compareResults(1 + 1e-10, 1, 0)).toHaveLength(1);
    expect(compareResults(1.05, 1, 0.1)).toEqual([]);
    expect(compareResults(NaN, NaN, 0)).toEqual([]);
  });
});

describe('the check of determinism', () => {
  it('returns the results of runs that are the same', async () => {
    await expect(checkDeterminism(() => ({ MEAN: 0.25 }))).resolves.toEqual({ MEAN: 0.25 });
  });

  it('catches a run that goes on where the last one stopped', async () => {
    let runs = 0;
    const check = checkDeterminism(() => ({ MEAN: ++runs }));
    await expect(check).rejects.toThrow('a second run has other results than the first:\n  /MEAN');
  });

  it('catches runs that disturb each other', async () => {
    let running = 0;
    const check = checkDeterminism(async () => {
      const others = running++;
      await Promise.resolve();
      running--;
      return { OTHERS: others };
    });
    await expect(check).rejects.toThrow('a run at the same time as another');
  });
});

describe('golden results', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-testing-'));
  const file = join(folder, 'golden/results.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are asked for where there are none yet', () => {
    expect(() => checkGolden(file, { MEAN: 1 })).toThrow('ICARUS_UPDATE_GOLDEN=1');
  });

  it('are written when told, and compared afterwards', () => {
    checkGolden(file, { MEAN: 0.5, CDF: [1, 2] }, { update: true });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ MEAN: 0.5, CDF: [1, 2] });
    expect(() => checkGolden(file, { MEAN: 0.5, CDF: [1, 2] })).not.toThrow();
    expect(() => checkGolden(file, { MEAN: 0.6, CDF: [1] })).toThrow(
      /\/MEAN: found 0.6, expected 0.5\n {2}\/CDF\/1: found nothing, expected 2/,
    );
    expect(() => checkGolden(file, { MEAN: 0.6, CDF: [1, 2] }, { tolerance: 0.2 })).not.toThrow();
  });
});
