import { registerDataCollector, registerStrategy, NO_PARAMETERS } from '@icarus-sim/core';
import { recordSessions, smallNetwork, TINY_NETWORKS, type TestRequest } from '../src/index.js';
import { leaveCopyEverywhere } from './broken/strategies.js';

registerStrategy('COPIES', leaveCopyEverywhere);

const TWICE: readonly TestRequest[] = [
  ['r', 0],
  ['r', 0],
];

describe('recorded sessions', () => {
  it('tell hops, hits, misses and insertions by name', async () => {
    const [first, second] = await recordSessions(TINY_NETWORKS.line(), { name: 'COPIES' }, TWICE);
    expect(first).toEqual({
      request: 'r>A A>B B>C C>s',
      content: 's>C C>B B>A A>r',
      branches: '',
      misses: 'A B C',
      hits: 's',
      inserted: 'C B A',
      success: true,
    });
    expect(second).toMatchObject({ request: 'r>A', hits: 'A', misses: '', inserted: '' });
  });

  it('leave the warm-up out', async () => {
    const options = { nWarmup: 1 };
    const sessions = await recordSessions(TINY_NETWORKS.line(), { name: 'COPIES' }, TWICE, options);
    expect(sessions.map(({ hits }) => hits)).toEqual(['A']);
  });

  it('can be made at the same time, beside other collectors', async () => {
    const heard: number[] = [];
    registerDataCollector('LISTENER', {
      description: 'For tests.',
      parameters: NO_PARAMETERS,
      create: () => ({
        startSession: (time) => void heard.push(time),
        results: () => ({}),
      }),
    });
    const options = { collectors: [{ name: 'LISTENER' }] };
    const [one, other] = await Promise.all([
      recordSessions(TINY_NETWORKS.line(), { name: 'COPIES' }, TWICE, options),
      recordSessions(smallNetwork(['r-A-s']), { name: 'COPIES' }, [['r', 3]]),
    ]);
    expect(one).toHaveLength(2);
    expect(other.map(({ request }) => request)).toEqual(['r>A A>s']);
    expect(heard).toEqual([0, 1]);
  });

  it('find contents at the sources they were given', async () => {
    const sourceOf = (content: number): string => (content === 0 ? 's2' : 's1');
    const requests: TestRequest[] = [
      ['r', 0],
      ['r', 1],
    ];
    const network = TINY_NETWORKS.fork();
    const sessions = await recordSessions(network, { name: 'COPIES' }, requests, { sourceOf });
    expect(sessions.map(({ hits }) => hits)).toEqual(['s2', 's1']);
  });

  it('show sessions that fail while the network is in parts', async () => {
    const events = [{ time: 1, action: 'removeLink', u: 'C', v: 's' }];
    const requests: TestRequest[] = [
      ['r', 0],
      ['r', 1],
    ];
    const network = TINY_NETWORKS.line();
    const sessions = await recordSessions(network, { name: 'COPIES' }, requests, { events });
    expect(sessions.map(({ success }) => success)).toEqual([true, false]);
  });
});
