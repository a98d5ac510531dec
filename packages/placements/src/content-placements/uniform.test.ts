import { createTopologyGraph, IntegerCatalogue, NetworkTopology } from '@icarus-sim/engine';
import { networkFixture, smallNetwork } from '../../test/networks.js';
import { contextOf, placeContents, problemsOf } from '../../test/placing.js';
import { uniformContentPlacement } from './uniform.js';

const place = async (size: number, seed = 1) =>
  placeContents(
    uniformContentPlacement,
    networkFixture('geant'),
    new IntegerCatalogue(size),
    {},
    contextOf(seed),
  );

describe('UNIFORM content placement', () => {
  it('gives every source its share of the contents', async () => {
    const [contents, sources] = [130_000, 13];
    const counts = new Uint32Array(sources);
    for (const position of await place(contents)) counts[position] = (counts[position] ?? 0) + 1;
    const deviation = Math.sqrt((contents / sources) * (1 - 1 / sources));
    for (const count of counts) {
      expect(Math.abs(count - contents / sources)).toBeLessThan(4 * deviation);
    }
  });

  it('depends on the seed only, and a larger catalogue begins like a smaller one', async () => {
    expect(await place(500)).toEqual(await place(500));
    expect(await place(500)).not.toEqual(await place(500, 2));
    expect((await place(1000)).subarray(0, 500)).toEqual(await place(500));
  });

  it('needs a source', async () => {
    const network = smallNetwork([['r', 'a']]);
    const placed = placeContents(uniformContentPlacement, network, new IntegerCatalogue(5));
    const [problem] = await problemsOf(placed);
    expect(problem?.found).toBe('a topology with 0 sources');
  });

  it('refuses more sources than two bytes can tell apart', async () => {
    const graph = createTopologyGraph();
    for (let i = 0; i < 0xffff; i++) graph.addNode(i, { stack: 'source' });
    const network = new NetworkTopology(graph);
    const placed = placeContents(uniformContentPlacement, network, new IntegerCatalogue(5));
    const [problem] = await problemsOf(placed);
    expect(problem).toMatchObject({
      found: 'a topology with 65535 sources',
      allowed: '1 to 65534',
    });
  });
});
