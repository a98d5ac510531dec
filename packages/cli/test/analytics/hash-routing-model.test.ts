import {
  hashRoutingLatency,
  hashRoutingLatencyOnMesh,
  hashRoutingLatencyOnRing,
  type HashRoutingMode,
} from '@icarus-sim/analytics';
import { lookUp, parseParameters, RandomStreams, type Topology } from '@icarus-sim/core';
import { relativeError, simulate } from './compare.js';

const MODES: HashRoutingMode[] = ['SYMM', 'ASYMM', 'MULTICAST'];
const DELAYS = { internal: 3, external: 20 };

async function build(name: string, parameters: object): Promise<Topology> {
  const factory = lookUp('topology', name, 'topology');
  return await factory.create(parseParameters(factory.parameters, parameters, ''), {
    random: RandomStreams.of(1, 1),
    baseDirectory: '.',
    warn: () => undefined,
  });
}

describe.each(MODES)('the latency of hash-routing %s', (mode) => {
  const delays = { internalDelay: DELAYS.internal, externalDelay: DELAYS.external };

  it.each([
    [2, 1],
    [5, 3],
    [6, 6],
  ])('on a mesh of %d routers and %d sources is its closed form', async (n, m) => {
    const topology = await build('MESH', { n, m, ...delays });
    const expected = hashRoutingLatencyOnMesh(n, DELAYS, mode, 0.4);
    expect(hashRoutingLatency(topology, mode, 0.4)).toBeCloseTo(expected, 10);
  });

  it.each([3, 4, 7, 10])('on a ring of %d routers is its closed form', async (n) => {
    const topology = await build('RING', { n, ...delays });
    const expected = hashRoutingLatencyOnRing(n, DELAYS, mode, 0.4);
    expect(hashRoutingLatency(topology, mode, 0.4)).toBeCloseTo(expected, 10);
  });

  it.each(['GEANT', 'WIDE'])('on %s is within 2 %% of the simulation', async (name) => {
    const workload = { nContents: 2000, alpha: 0.8, nWarmup: 20_000, nMeasured: 80_000 };
    const { hitRatio, latency } = await simulate({
      topology: { name },
      workload: { name: 'STATIONARY', ...workload },
      cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
      strategy: { name: 'HASHROUTING', routing: mode },
    });
    const predicted = hashRoutingLatency(await build(name, {}), mode, hitRatio);
    expect(relativeError(predicted, latency)).toBeLessThan(0.02);
  });
});

describe('the latency of hash-routing', () => {
  it('depends on where requests come from and go to', async () => {
    const topology = await build('RING', { n: 8 });
    const [near = -1, , , , far = -1] = topology.receivers();
    const of = (receiver: number) =>
      hashRoutingLatency(topology, 'ASYMM', 0, { requestRates: new Map([[receiver, 2]]) });
    expect(of(near)).toBeLessThan(of(far));
    const [source = -1] = topology.sources();
    const all = hashRoutingLatency(topology, 'ASYMM', 0);
    const weighted = { sourceWeights: new Map([[source, 5]]) };
    expect(hashRoutingLatency(topology, 'ASYMM', 0, weighted)).toBeCloseTo(all, 12);
  });

  it('refuses a hit ratio that is none', async () => {
    const topology = await build('RING', { n: 4 });
    expect(() => hashRoutingLatency(topology, 'SYMM', 1.2)).toThrow(RangeError);
  });
});
