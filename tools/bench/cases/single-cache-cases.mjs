/** One cache of 100,000 contents over a catalogue of a million, Zipf 0.8: the speed of policies. */

const GOALS = {
  LRU: 30e6,
  FIFO: 30e6,
  SLRU: 20e6,
  CLIMB: 20e6,
  RAND: 20e6,
  IN_CACHE_LFU: 8e6,
  PERFECT_LFU: 8e6,
  MIN: 8e6,
};

export const SINGLE_CACHE_CASES = Object.entries(GOALS).map(([policy, goal]) => ({
  group: 'single cache',
  title: `${policy}, 10^7 requests`,
  unit: 'requests/s',
  goal,
  script: 'measure-cache.mjs',
  input: { policy, capacity: 100_000, nContents: 1_000_000, requests: 10_000_000, alpha: 0.8 },
}));
