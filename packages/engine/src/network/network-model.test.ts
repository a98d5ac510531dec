import { registerCachePolicy, Type } from '@icarus-sim/core';
import {
  registerTinyPolicies,
  tinyContext,
  tinyModel,
  tinyTopology,
  topologyOf,
} from '../../test/components/tiny-network.js';
import { IntegerCatalogue } from '../workload/integer-catalogue.js';
import { CacheFactory } from './cache-factory.js';
import { ModelView } from './model-view.js';
import { NetworkModel } from './network-model.js';

/** The caches built with the policy NOTED, by node. */
const built: { readonly node: string; readonly capacity: number; readonly share: number }[] = [];

beforeAll(() => {
  registerTinyPolicies();
  registerCachePolicy('NOTED', {
    description: 'Least recently used; what it is built with is noted.',
    parameters: Type.Object({ share: Type.Number({ default: 0.5 }) }),
    create(capacity, { share }, { node, createPolicy }) {
      built.push({ node, capacity, share });
      return createPolicy({ name: 'LIST' }, capacity);
    },
  });
});

describe('NetworkModel', () => {
  it('gives both parts of a divided cache the policy with its parameters', () => {
    const contents = new IntegerCatalogue(5);
    const topology = tinyTopology();
    topology.setCacheSize(1, 10);
    const model = new NetworkModel({
      topology,
      contents,
      sourceAssignment: new Uint16Array(5),
      caches: new CacheFactory({ name: 'NOTED', share: 0.25 }, contents, tinyContext),
      warn: () => undefined,
    });
    built.length = 0;
    model.reserveLocalCaches(0.3);
    expect(built.filter(({ node }) => node === 'a')).toEqual([
      { node: 'a', capacity: 7, share: 0.25 },
      { node: 'a', capacity: 3, share: 0.25 },
    ]);
  });

  it('finds the contents of a source that is the first node, named 0', () => {
    const topology = topologyOf(
      { 0: { stack: 'source' }, 1: { stack: 'router', cacheSize: 2 }, 2: { stack: 'receiver' } },
      [
        ['0', '1'],
        ['1', '2'],
      ],
    );
    const view = new ModelView(tinyModel(topology));
    expect(topology.nodeName(view.contentSource(3))).toBe('0');
    expect(view.contentLocations(3)).toEqual([0]);
    expect(Array.from(view.shortestPath(2, view.contentSource(3)).nodes)).toEqual([2, 1, 0]);
  });
});
