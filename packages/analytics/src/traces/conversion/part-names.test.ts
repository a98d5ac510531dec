import { join } from 'node:path';
import { partName } from './part-names.js';

describe('the name of a part', () => {
  it.each([
    [join('a.b', 'trace.csv.gz'), 1, join('a.b', 'trace-001.csv.gz')],
    ['trace.v2.bin', 12, 'trace.v2-012.bin'],
    ['trace', 1000, 'trace-1000'],
  ])('of %s, part %d, is %s', (file, part, name) => {
    expect(partName(file, part)).toBe(name);
  });
});
