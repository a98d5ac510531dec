import { checkTopology } from '@icarus-sim/engine';
import { buildTopology } from '../../test/build-topology.js';
import { garr2 } from './garr-2.js';
import { geant } from './geant.js';
import { geant2 } from './geant-2.js';
import { rocketFuel } from './rocket-fuel.js';
import { tiscali } from './tiscali.js';

describe('measured networks', () => {
  it('know where their nodes are', async () => {
    const { graph } = await buildTopology(geant);
    expect(graph.getNodeAttributes('0')).toEqual({
      stack: 'router',
      label: 'NL',
      country: 'Netherlands',
      latitude: 52.37403,
      longitude: 4.88969,
    });
    expect(graph.getNodeAttributes('10')).toEqual({ stack: 'receiver', label: 'UA' });
    expect((await buildTopology(tiscali)).graph.getNodeAttribute('16', 'label')).toBe(
      'Frankfurt,Germany',
    );
  });

  it('are built anew each time, so that changes stay with the one changed', async () => {
    const changed = await buildTopology(geant);
    changed.setCacheSize(0, 10);
    changed.graph.setAttribute('icrCandidates', []);
    const fresh = await buildTopology(geant);
    expect(fresh.cacheNodes()).toEqual([]);
    expect(fresh.icrCandidates()).toHaveLength(19);
  });

  it('may have two sets of ICR candidates on the same network', async () => {
    const [one, two] = await Promise.all([buildTopology(geant), buildTopology(geant2)]);
    expect(two.graph.nodes()).toEqual(one.graph.nodes());
    expect(two.icrCandidates()).not.toEqual(one.icrCandidates());
  });
});

describe('GARR_2', () => {
  it('has a receiver at each router', async () => {
    const { graph } = await buildTopology(garr2);
    const routers = graph.filterNodes((_, { stack }) => stack === 'router');
    for (const router of routers) {
      const stacks = graph.mapNeighbors(router, (_, { stack }) => stack);
      expect(stacks).toContain('receiver');
    }
  });
});

describe('ROCKET_FUEL', () => {
  it.each([1221, 1239, 1755, 3257, 3967, 6461])('can be simulated for AS %i', async (asn) => {
    const topology = await buildTopology(rocketFuel, { asn, sourceRatio: 0.5 });
    checkTopology(topology);
    expect(topology.sources()).toHaveLength(Math.floor(topology.routers().length / 2));
  });

  it('gives every receiver a router of its own at no delay', async () => {
    const topology = await buildTopology(rocketFuel, { asn: 3967 });
    const { graph } = topology;
    const routers = topology.receivers().map((receiver) => {
      const name = topology.nodeName(receiver);
      const [router] = graph.neighbors(name);
      expect(graph.getEdgeAttribute(graph.edge(name, router), 'delay')).toBe(0);
      return router;
    });
    expect(new Set(routers).size).toBe(topology.routers().length);
  });

  it('is refused for an autonomous system without a map', async () => {
    await expect(buildTopology(rocketFuel, { asn: 1000 })).rejects.toThrow(
      'topology.asn: found 1000, allowed: one of 1221, 1239, 1755, 3257, 3967, 6461',
    );
  });

  it('is refused where it would have no source', async () => {
    await expect(buildTopology(rocketFuel, { asn: 3967, sourceRatio: 0.01 })).rejects.toThrow(
      'sourceRatio: found 0.01, allowed: at least 1/79, for one source',
    );
  });
});
