import { tinyTopology } from '../../test/components/tiny-network.js';
import { GivenPathsRouter, type GivenPaths } from './given-paths-router.js';
import { LinkTable } from './link-table.js';

function routerOf(given: GivenPaths): GivenPathsRouter {
  const topology = tinyTopology();
  return new GivenPathsRouter(given, topology, new LinkTable(topology), 'netconf.shortestPaths');
}

describe('GivenPathsRouter', () => {
  it('serves both directions of a path, however long', () => {
    const router = routerOf({ nodes: ['s', 'c', 'a', 'r'], paths: [[3, 2, 1, 0]] });
    expect(router.route(0, 4)).toEqual([0, 1, 3, 4]);
    expect(router.route(4, 0)).toEqual([4, 3, 1, 0]);
  });

  it('knows no path that is not given, but that of a node to itself', () => {
    const router = routerOf({ nodes: ['r', 'a'], paths: [[0, 1]] });
    expect(router.route(1, 2)).toBeUndefined();
    expect(router.route(2, 2)).toEqual([2]);
  });

  it('refuses unknown nodes, positions and steps that are no links', () => {
    expect(() => routerOf({ nodes: ['x'], paths: [] })).toThrow(
      'netconf.shortestPaths.nodes[0]: found unknown node "x"',
    );
    expect(() => routerOf({ nodes: ['r', 'a'], paths: [[0, 2]] })).toThrow('found position 2');
    expect(() => routerOf({ nodes: ['r', 's'], paths: [[0, 1]] })).toThrow(
      'netconf.shortestPaths.paths[0]: found a step from r to s',
    );
  });
});
