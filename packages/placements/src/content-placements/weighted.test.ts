import { IntegerCatalogue } from '@icarus-sim/engine';
import { smallNetwork } from '../../test/networks.js';
import { placeContents, problemsOf } from '../../test/placing.js';
import { weightedContentPlacement } from './weighted.js';

const network = smallNetwork([
  ['r1', 'a'],
  ['a', 's1'],
  ['a', 's2'],
  ['a', 's3'],
  ['a', 's4'],
]);

const place = async (sourceWeights: unknown, size = 100_000) =>
  placeContents(weightedContentPlacement, network, new IntegerCatalogue(size), { sourceWeights });

describe('WEIGHTED content placement', () => {
  it('gives sources contents in proportion to their weights, those without none', async () => {
    const assignment = await place({ s2: 1, s3: 3 });
    const counts = [0, 1, 2, 3].map(
      (at) => assignment.filter((position) => position === at).length,
    );
    const deviation = Math.sqrt(100_000 * 0.25 * 0.75);
    expect(counts[0]).toBe(0);
    expect(Math.abs((counts[1] ?? NaN) - 25_000)).toBeLessThan(4 * deviation);
    expect(Math.abs((counts[2] ?? NaN) - 75_000)).toBeLessThan(4 * deviation);
    expect(counts[3]).toBe(0);
  });

  it('depends on the proportion of the weights only', async () => {
    expect(await place({ s1: 1, s4: 2 }, 50)).toEqual(await place({ s4: 8, s1: 4 }, 50));
  });

  it('names the sources nearest to an unknown one', async () => {
    const [problem] = await problemsOf(place({ s1: 1, S_2: 1 }));
    expect(problem?.place).toBe('sourceWeights.S_2');
    expect(problem?.found).toBe('"S_2", an unknown node');
    expect(problem?.nearest?.[0]).toBe('s2');
  });

  it('rejects a node that is not a source', async () => {
    const [problem] = await problemsOf(place({ a: 1 }));
    expect(problem).toMatchObject({ place: 'sourceWeights.a', found: '"a", a router' });
  });

  it.each([[{}], [{ s1: 0 }], [{ s1: Number.MAX_VALUE, s2: Number.MAX_VALUE }]])(
    'rejects weights without a positive finite sum: %j',
    async (sourceWeights) => {
      const [problem] = await problemsOf(place(sourceWeights));
      expect(problem?.place).toBe('sourceWeights');
    },
  );

  it.each([-1, '1'])('rejects weight %j', async (weight) => {
    const [problem] = await problemsOf(place({ s1: weight }));
    expect(problem?.place).toBe('sourceWeights.s1');
  });
});
