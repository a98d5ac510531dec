import { NO_CONTENT, type CachePolicy } from '@icarus-sim/core';
import { DIFFERENT_CONTENTS, type CacheOperation } from './cache-operations.js';

/** Laws that some policies don't keep, by what they are for. */
export interface CacheLaws {
  /** False for a policy that may refuse to insert a content, by default true. */
  readonly admitsAll: boolean;
  /**
   * False for a system of several caches behind one policy, whose `get` may ask a cache that lacks
   * what another holds, and which may lose contents on the way. By default true.
   */
  readonly holdsWhatItHas: boolean;
}

const CONTENTS = Array.from({ length: DIFFERENT_CONTENTS }, (_, content) => content);

/** Checks that size, `dump`, `has` and `position` say the same. @throws Error where they don't. */
export function checkState(cache: CachePolicy): void {
  const dump = cache.dump();
  const { size, capacity } = cache;
  if (size > capacity) throw new Error(`size is ${size}, over the capacity of ${capacity}`);
  if (dump.length !== size)
    throw new Error(`dump() lists ${dump.length} contents, size is ${size}`);
  if (new Set(dump).size !== dump.length) {
    throw new Error(`dump() lists a content twice: ${dump.join(' ')}`);
  }
  const stranger = dump.find((content) => !CONTENTS.includes(content));
  if (stranger !== undefined) {
    throw new Error(`dump() lists content ${stranger}, which was never inserted`);
  }
  for (const content of CONTENTS) {
    const expected = dump.indexOf(content);
    if (cache.has(content) !== expected >= 0) {
      throw new Error(`has(${content}) is ${!(expected >= 0)}, dump() is ${dump.join(' ')}`);
    }
    const position = cache.position(content);
    if (position !== expected) {
      throw new Error(`position(${content}) is ${position}, in dump() it is ${expected}`);
    }
  }
}

/**
 * Does one operation and checks what it returns and leaves behind.
 * @throws Error where that breaks a law.
 */
export function checkedOutcome(
  cache: CachePolicy,
  { kind, content }: CacheOperation,
  laws: CacheLaws,
): void {
  if (kind === 'get' || kind === 'request') {
    const hit = checkedGet(cache, content, laws);
    if (kind === 'request' && !hit) checkedPut(cache, content, laws);
  } else if (kind === 'put') checkedPut(cache, content, laws);
  else if (kind === 'remove') checkedRemove(cache, content);
}

function checkedGet(cache: CachePolicy, content: number, laws: CacheLaws): boolean {
  const before = cache.dump();
  const held = before.includes(content);
  const hit = cache.get(content);
  if (hit && !held) throw new Error(`get(${content}) is a hit, and the content was not held`);
  if (!laws.holdsWhatItHas) return hit;
  if (held && !hit) throw new Error(`get(${content}) is a miss, and the content was held`);
  expectContents(cache, before, `get(${content})`);
  return hit;
}

function checkedPut(cache: CachePolicy, content: number, laws: CacheLaws): void {
  const before = cache.dump();
  const held = before.includes(content);
  const evicted = cache.put(content);
  const call = `put(${content})`;
  if (evicted !== NO_CONTENT) {
    if (evicted !== content && !before.includes(evicted)) {
      throw new Error(`${call} returned ${evicted} as evicted, which was not held`);
    }
    if (cache.has(evicted)) throw new Error(`${call} returned ${evicted}, which is still held`);
  }
  if (laws.admitsAll && !cache.has(content)) {
    throw new Error(`${call} left the content out; a policy that may do so has admitsAll: false`);
  }
  if (!laws.holdsWhatItHas) return;
  const inserted = cache.has(content) && !held ? [content] : [];
  const kept = before.filter((other) => other !== evicted);
  expectContents(cache, [...kept, ...inserted], `${call}, which returned ${evicted},`);
}

function checkedRemove(cache: CachePolicy, content: number): void {
  const before = cache.dump();
  const removed = cache.remove(content);
  if (removed !== before.includes(content)) {
    throw new Error(
      `remove(${content}) returned ${removed}, before it dump() was ${before.join(' ')}`,
    );
  }
  const kept = before.filter((other) => other !== content);
  expectContents(cache, kept, `remove(${content})`);
}

function expectContents(cache: CachePolicy, expected: readonly number[], after: string): void {
  const inOrder = (contents: readonly number[]): string =>
    [...contents].sort((a, b) => a - b).join(' ');
  const [found, wanted] = [inOrder(cache.dump()), inOrder(expected)];
  if (found === wanted) return;
  throw new Error(`after ${after} the cache holds "${found}", not "${wanted}"`);
}
