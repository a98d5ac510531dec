import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CachePolicy } from '@icarus-sim/core';
import { createCache } from './support/create-cache.js';

type Operation = readonly [operation: 'get' | 'put' | 'has' | 'remove', content: number];

/** Operations on a cache of the reference simulator, and what each returned. */
interface ReferenceLog {
  readonly policy: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly maxlen: number;
  readonly trace?: readonly number[];
  readonly drawSeed?: number;
  readonly ops: readonly Operation[];
  readonly results: readonly (boolean | number | null)[];
  readonly dump: readonly number[];
  readonly dumpOrdered: boolean;
}

const packed = readFileSync(join(__dirname, 'fixtures/policies.json.gz'));
const logs: readonly ReferenceLog[] = JSON.parse(gunzipSync(packed).toString('utf8'));

function apply(cache: CachePolicy, [operation, content]: Operation): boolean | number | null {
  if (operation !== 'put') return cache[operation](content);
  const evicted = cache.put(content);
  return evicted < 0 ? null : evicted;
}

/** Both ways of finding contents: a table for a large catalogue, a direct map for a small one. */
const CATALOGUES = [200, 1_000_000];

describe.each(CATALOGUES)('over a catalogue of %i contents', (nContents) => {
  it.each(logs)('$policy $args of $maxlen does what the reference did', (log) => {
    const { policy, args, maxlen, trace, drawSeed, ops, results } = log;
    const cache = createCache({ name: policy, ...args }, maxlen, {
      nContents,
      ...(trace && { future: Int32Array.from(trace) }),
      ...(drawSeed !== undefined && { drawSeed }),
    });
    const found = ops.map((operation, i) => [i, operation, apply(cache, operation)]);
    expect(found).toEqual(ops.map((operation, i) => [i, operation, results[i]]));
    const dump = log.dumpOrdered ? cache.dump() : cache.dump().sort((a, b) => a - b);
    expect(dump).toEqual(log.dump);
    expect(cache.dump().map((content) => cache.position(content))).toEqual(
      cache.dump().map((_, i) => i),
    );
  });
});
