import { availableParallelism } from 'node:os';
import type { ReplayOptions } from '../commands/replay.js';
import { planReplay } from './replay-plan.js';

const LRU: ReplayOptions = { policy: ['LRU'], cacheSize: ['10'] };

describe('the plan of a replay', () => {
  it('has defaults for all but policies and sizes', () => {
    expect(planReplay('trace.txt', LRU)).toEqual({
      ...{ trace: 'trace.txt', format: { name: 'LINES' }, policies: [{ name: 'LRU' }] },
      ...{ sizes: [{ contents: 10 }], curve: false, rate: 1, output: 'table', file: undefined },
      ...{ jobs: availableParallelism(), seed: 1 },
    });
  });

  it('puts together the values of options that are repeated', () => {
    const policy = ['LRU,FIFO', 'SLRU:segments=3'];
    const { policies, sizes } = planReplay('t', { policy, cacheSize: ['1,2%', '3'] });
    expect(policies).toEqual([{ name: 'LRU' }, { name: 'FIFO' }, { name: 'SLRU', segments: 3 }]);
    expect(sizes).toEqual([{ contents: 1 }, { share: 0.02 }, { contents: 3 }]);
  });

  it('takes a curve for one of LRU, at its default sizes', () => {
    const curve = { curve: true, policies: [{ name: 'LRU' }], sizes: [] };
    expect(planReplay('t', { curve: true })).toMatchObject(curve);
    expect(planReplay('t', { curve: true, policy: ['LRU'] })).toMatchObject(curve);
  });

  it('takes the kind of output from the ending of the file where no option says it', () => {
    expect(planReplay('t', { ...LRU, o: 'new.csv' }).output).toBe('csv');
    expect(planReplay('t', { ...LRU, o: 'new.JSON' }).output).toBe('json');
    expect(planReplay('t', { ...LRU, o: 'new.csv', output: 'json' }).output).toBe('json');
    expect(planReplay('t', { ...LRU, o: 'new.txt' }).output).toBe('table');
  });

  it.each<[ReplayOptions, string]>([
    [{ cacheSize: ['1'] }, '--policy: found nothing, allowed: eviction policies such as'],
    [{ policy: ['LRU'] }, '--cache-size: found nothing, allowed: cache sizes such as'],
    [{ ...LRU, policy: ['LRU,'] }, '--policy: found "", allowed: NAME'],
    [{ ...LRU, cacheSize: ['0'] }, '--cache-size: found "0", allowed: a whole number'],
    [{ ...LRU, curve: true, policy: ['FIFO'] }, '--policy: found FIFO with --curve, allowed: LRU'],
    [{ ...LRU, format: 'LINES,CSV' }, '--format: found "LINES,CSV", allowed: one format'],
    [{ ...LRU, sample: '0' }, '--sample: found 0, allowed: more than 0'],
    [{ ...LRU, sample: '1.5' }, '--sample: found 1.5, allowed: at most 1'],
    [{ ...LRU, sample: '1%' }, '--sample: found "1%", allowed: a number'],
    [{ ...LRU, jobs: '0' }, '--jobs: found 0, allowed: at least 1'],
    [{ ...LRU, jobs: '1.5' }, '--jobs: found 1.5, allowed: a whole number'],
    [{ ...LRU, seed: 'one' }, '--seed: found "one", allowed: a whole number'],
    [{ ...LRU, output: 'jsn' }, 'did you mean json'],
    [{ ...LRU, o: 'no/such/folder.csv' }, '-o no/such/folder.csv: found a folder that does not'],
    [
      { ...LRU, o: __filename },
      'found a file that exists already, allowed: a new file, or --force',
    ],
  ])('is refused where it is %j', (options, message) => {
    expect(() => planReplay('t', options)).toThrow(message);
  });
});
