import { JournalIndex } from './journal-index.js';
import type { ExperimentRecord } from './journal-format.js';

function record(sequence: number, error?: string): ExperimentRecord {
  const about = { sequence, index: sequence, replication: 1, parameters: {}, duration: 0 };
  if (error !== undefined) return { type: 'experiment', ...about, status: 'failed', error };
  return { type: 'experiment', ...about, status: 'succeeded', results: {} };
}

describe('JournalIndex', () => {
  it('knows the place of each run in the order of the queue, successes before later failures', () => {
    const index = new JournalIndex();
    index.add(record(10), 'a', { start: 0, end: 5 });
    index.add(record(2, 'first'), 'a', { start: 5, end: 9 });
    index.add(record(10, 'again'), 'b', { start: 0, end: 3 });
    index.add(record(2, 'second'), 'b', { start: 3, end: 4 });
    index.add(record(1, 'lost'), 'b', { start: 4, end: 6 });
    index.add(record(1), 'b', { start: 6, end: 8 });
    expect([...index.ordered()]).toEqual([
      { file: 'b', start: 6, end: 8, error: undefined },
      { file: 'b', start: 3, end: 4, error: 'second' },
      { file: 'a', start: 0, end: 5, error: undefined },
    ]);
    expect([...index.succeeded()].map(({ start }) => start)).toEqual([6, 0]);
    expect(index.failures).toEqual({ count: 1, firstError: 'second' });
    expect([index.size, index.has(2), index.has(3)]).toEqual([3, true, false]);
  });

  it('keeps many records', () => {
    const index = new JournalIndex();
    for (let i = 4999; i >= 0; i--) index.add(record(i), 'a', { start: 10 * i, end: 10 * i + 10 });
    expect([...index.ordered()].map(({ start }) => start / 10)).toEqual([...Array(5000).keys()]);
    expect(index.failures).toBeUndefined();
  });
});
