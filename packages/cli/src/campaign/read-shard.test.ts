import { readShard } from './read-shard.js';

describe('a shard', () => {
  it('is a part of how many', () => {
    expect(readShard('2/5')).toEqual({ number: 2, count: 5 });
    expect(readShard('1/1')).toEqual({ number: 1, count: 1 });
  });

  it.each(['', '2', '0/5', '6/5', '1/0', '-1/5', '1.5/5', '2/5/7', 'two/five'])(
    'can not be "%s"',
    (text) => {
      expect(() => readShard(text)).toThrow(
        `--shard: found "${text}", allowed: a part of how many`,
      );
    },
  );
});
