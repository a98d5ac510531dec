/** The obvious O(n) implementation of a policy, for comparison. `put` returns -1 for no eviction. */
export interface NaiveCache {
  has(content: number): boolean;
  get(content: number): boolean;
  put(content: number): number;
  remove(content: number): boolean;
  /** The contents held, the last to be evicted first. */
  dump(): number[];
}

/** Takes a value out of an array; true where it was there. */
export function takeOut(values: number[], value: number): boolean {
  const at = values.indexOf(value);
  if (at >= 0) values.splice(at, 1);
  return at >= 0;
}
