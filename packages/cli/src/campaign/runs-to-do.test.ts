import { RunsToDo } from './runs-to-do.js';

function listOf(runs: RunsToDo): number[] {
  return Array.from({ length: 20 }, (_, i) => i).filter(runs.includes);
}

describe('the runs to do', () => {
  const former = { succeeded: new Set([0, 2, 3]), failed: new Set([1, 4]) };

  it('are all of a campaign that begins', () => {
    const runs = new RunsToDo({ planned: 3, retryFailed: false });
    expect([runs.count, runs.planned]).toEqual([3, 3]);
  });

  it('are those that have neither succeeded nor failed', () => {
    const runs = new RunsToDo({ planned: 7, former, retryFailed: false });
    expect([runs.count, runs.planned]).toEqual([2, 7]);
    expect(listOf(runs).slice(0, 2)).toEqual([5, 6]);
  });

  it('are those that have failed, too, where they are tried again', () => {
    expect(new RunsToDo({ planned: 7, former, retryFailed: true }).count).toBe(4);
  });

  it('are split by shards so that each is in one of them', () => {
    const shards = [1, 2, 3].map((number) => {
      const shard = { number, count: 3 };
      return new RunsToDo({ planned: 20, shard, retryFailed: false });
    });
    expect(shards.map(({ count }) => count)).toEqual([7, 7, 6]);
    expect(shards.flatMap(listOf).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
  });
});
