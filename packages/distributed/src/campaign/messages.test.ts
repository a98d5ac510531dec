import { parseNews, parseOutcome } from './messages.js';

describe('what a worker sends', () => {
  it('is an outcome with results as they are', () => {
    const outcome = { status: 'succeeded', results: { A: { B: 0.1 + 0.2 } }, duration: 1.5 };
    expect(parseOutcome(outcome)).toEqual(outcome);
    const failure = { status: 'failed', error: 'no path', duration: 0 };
    expect(parseOutcome(failure)).toEqual(failure);
  });

  it.each([
    undefined,
    'succeeded',
    { status: 'succeeded', duration: 1 },
    { status: 'failed', duration: 1 },
    { status: 'done', results: {}, duration: 1 },
    { status: 'succeeded', results: {}, duration: -1 },
  ])('is refused where it is %j', (value) => {
    expect(() => parseOutcome(value)).toThrow('answer of a worker');
  });

  it('is news of progress or a warning, and nothing else', () => {
    expect(parseNews({ requestsDone: 1, requestCount: 2 })).toEqual({
      requestsDone: 1,
      requestCount: 2,
    });
    expect(parseNews({ warning: 'slow' })).toEqual({ warning: 'slow' });
    expect(() => parseNews({ html: '<b>' })).toThrow('news of a worker');
  });
});
