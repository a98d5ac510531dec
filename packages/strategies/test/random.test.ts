import { CongruentialStream } from '@icarus-sim/core';
import { recordSessions, smallNetwork, type TestRequest } from '@icarus-sim/testing';
import '../src/index.js';

const line = () => smallNetwork(['r-A-B-C-s']);

/** A new content each time, so that the source always serves. */
const NEW_CONTENTS: readonly TestRequest[] = Array.from({ length: 30 }, (_, i) => ['r', i]);

/** What a strategy inserts that draws `draws` numbers and decides by `insert` for each request. */
function expectedInsertions(seed: number, draws: number, insert: (u: number[]) => string[]) {
  const stream = new CongruentialStream(seed);
  return NEW_CONTENTS.map(() =>
    insert(Array.from({ length: draws }, () => stream.nextFloat())).join(' '),
  );
}

/** Takes those caches, in the order of the way back, whose draw is below their probability. */
const below = (probabilities: Record<string, number>) => (draws: number[]) =>
  Object.entries(probabilities).flatMap(([cache, p], i) => ((draws[i] ?? 1) < p ? [cache] : []));

const inserted = (sessions: readonly { inserted: string }[]) =>
  sessions.map((session) => session.inserted);

describe('RAND_BERNOULLI', () => {
  it('takes one draw at each cache on the way back', async () => {
    const strategy = { name: 'RAND_BERNOULLI', p: 0.4 };
    const sessions = await recordSessions(line(), strategy, NEW_CONTENTS, { drawSeed: 7 });
    const expected = expectedInsertions(7, 3, below({ C: 0.4, B: 0.4, A: 0.4 }));
    expect(inserted(sessions)).toEqual(expected);
  });

  it('inserts everywhere with p = 1 and nowhere with p = 0', async () => {
    const all = await recordSessions(line(), { name: 'RAND_BERNOULLI', p: 1 }, NEW_CONTENTS);
    expect(new Set(inserted(all))).toEqual(new Set(['C B A']));
    const none = await recordSessions(line(), { name: 'RAND_BERNOULLI', p: 0 }, NEW_CONTENTS);
    expect(new Set(inserted(none))).toEqual(new Set(['']));
  });
});

describe('RAND_CHOICE', () => {
  it('takes one draw a request and inserts in one cache', async () => {
    const strategy = { name: 'RAND_CHOICE' };
    const sessions = await recordSessions(line(), strategy, NEW_CONTENTS, { drawSeed: 5 });
    const choose = ([u = 0]: number[]) => [['C', 'B', 'A'][Math.floor(u * 3)] ?? ''];
    expect(inserted(sessions)).toEqual(expectedInsertions(5, 1, choose));
  });

  it('inserts nothing where there is no cache on the way', async () => {
    const network = smallNetwork(['r-a-s', 'a-B']);
    const [session] = await recordSessions(network, { name: 'RAND_CHOICE' }, [['r', 0]]);
    expect(session).toMatchObject({ inserted: '', content: 's>a a>r' });
  });
});

describe('PROB_CACHE', () => {
  it('inserts with probability N / (tTw · size) · (x / c)^c', async () => {
    const strategy = { name: 'PROB_CACHE', tTw: 2 };
    const sessions = await recordSessions(line(), strategy, NEW_CONTENTS, { drawSeed: 3 });
    // Caches of size 2; the space from the predecessor on is 6, 6 and 4.
    const probabilities = {
      C: (6 / (2 * 2)) * (1 / 3) ** 3,
      B: (6 / (2 * 2)) * (2 / 3) ** 3,
      A: (4 / (2 * 2)) * (3 / 3) ** 3,
    };
    expect(inserted(sessions)).toEqual(expectedInsertions(3, 3, below(probabilities)));
  });

  it('counts the cache that serves among the caches of the path', async () => {
    const network = smallNetwork(['r-A-B-s', 'r2-B']);
    const strategy = { name: 'PROB_CACHE', tTw: 1 };
    // A request of r2 puts each content in B for sure, from where r is then served.
    const requests = NEW_CONTENTS.flatMap(([, content]): TestRequest[] => [
      ['r2', content],
      ['r', content],
    ]);
    const sessions = await recordSessions(network, strategy, requests, { drawSeed: 9 });
    const atA = ((2 + 2) / 2) * (1 / 2) ** 2;
    const expected = expectedInsertions(9, 2, ([, u = 1]) => [u < atA ? 'A' : '']);
    expect(inserted(sessions.filter(({ hits }) => hits === 'B'))).toEqual(expected);
    expect(inserted(sessions.filter(({ hits }) => hits === 's'))).toEqual(expected.map(() => 'B'));
  });
});

describe('COST_AWARE', () => {
  const network = () => smallNetwork(['r-A-1-B-1-s1', 'B-7-s2']);
  const sourceOf = (content: number) => (content % 2 === 0 ? 's1' : 's2');

  it('inserts with p times the delay over the average delay so far', async () => {
    const strategy = { name: 'COST_AWARE', p: 0.3 };
    const options = { drawSeed: 4, sourceOf };
    const sessions = await recordSessions(network(), strategy, NEW_CONTENTS, options);
    let requests = 0;
    let total = 0;
    const expected = expectedInsertions(4, 2, (draws) => {
      const delay = requests++ % 2 === 0 ? 1 : 7;
      total += delay;
      // A is 1 ms further from both sources than B.
      const [atB, atA] = [delay / (total / requests), (delay + 1) / (total / requests + 1)];
      return below({ B: 0.3 * atB, A: 0.3 * atA })(draws);
    });
    expect(inserted(sessions)).toEqual(expected);
  });

  it('treats all contents alike with exponent 0', async () => {
    const strategy = { name: 'COST_AWARE', p: 0.3, exponent: 0 };
    const options = { drawSeed: 4, sourceOf };
    const sessions = await recordSessions(network(), strategy, NEW_CONTENTS, options);
    expect(inserted(sessions)).toEqual(expectedInsertions(4, 2, below({ B: 0.3, A: 0.3 })));
  });

  it('uses p where no content has taken any time', async () => {
    const instant = smallNetwork(['r-A-0-s']);
    const options = { drawSeed: 2 };
    const strategy = { name: 'COST_AWARE', p: 0.5 };
    const sessions = await recordSessions(instant, strategy, NEW_CONTENTS, options);
    expect(inserted(sessions)).toEqual(expectedInsertions(2, 1, below({ A: 0.5 })));
  });
});
