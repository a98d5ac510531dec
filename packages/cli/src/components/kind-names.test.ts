import { KINDS } from '@icarus-sim/core';
import { parseKind } from './kind-names.js';

describe('a kind as written by the user', () => {
  it.each(KINDS)('may be %s', (kind) => {
    expect(parseKind(kind)).toBe(kind);
  });

  it.each([
    ['topologies', 'topology'],
    ['Strategies', 'strategy'],
    ['cache-policy', 'cachePolicy'],
    ['cache_policies', 'cachePolicy'],
    ['policies', 'cachePolicy'],
    ['eviction policy', 'cachePolicy'],
    ['content-placements', 'contentPlacement'],
    ['collectors', 'dataCollector'],
    ['results-readers', 'resultsReader'],
  ])('may be %s for %s', (text, kind) => {
    expect(parseKind(text)).toBe(kind);
  });

  it.each([
    ['stratgey', /did you mean strategy\?/],
    ['placement', /did you mean cachePlacement or contentPlacement\?/],
    ['constructor', /allowed: topology, workload/],
  ])('is refused as %s with the nearest', (text, message) => {
    expect(() => parseKind(text)).toThrow(message);
  });
});
