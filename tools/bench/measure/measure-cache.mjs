/** Puts requests through one cache in this process. Usage: node measure-cache.mjs INPUT-AS-JSON */
import { performance } from 'node:perf_hooks';
import { lookUp, RandomStreams } from '@icarus-sim/core';
import { TruncatedZipf } from '@icarus-sim/workloads';
import { loadWorkspacePlugins, report } from './run-experiment.mjs';

const { policy, capacity, nContents, requests, alpha } = JSON.parse(process.argv[2]);
await loadWorkspacePlugins();
const random = RandomStreams.of(1, 1);
const future = new Int32Array(requests);
new TruncatedZipf(nContents, alpha).sampler(random.stream('contents')).fill(future, requests);
const context = {
  random,
  baseDirectory: '.',
  warn() {},
  nContents,
  node: 'cache',
  clock: { now: 0 },
};
const parameters = { segments: 2 };

function replay() {
  const cache = lookUp('cachePolicy', policy, '').create(capacity, parameters, {
    ...context,
    future,
  });
  const start = performance.now();
  for (let i = 0; i < requests; i++) {
    const content = future[i];
    if (!cache.get(content)) cache.put(content);
  }
  return requests / ((performance.now() - start) / 1000);
}

replay();
report({ value: Math.max(replay(), replay()) });
