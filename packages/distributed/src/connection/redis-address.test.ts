import { redisAddress, REDIS_VARIABLE, shownAddress } from './redis-address.js';

describe('the address of the Redis server', () => {
  const before = process.env[REDIS_VARIABLE] ?? '';
  afterEach(() => {
    process.env[REDIS_VARIABLE] = before;
  });

  it('is that of the command line, else that of the environment, else this machine', () => {
    process.env[REDIS_VARIABLE] = '';
    expect(redisAddress().href).toBe('redis://127.0.0.1:6379');
    process.env[REDIS_VARIABLE] = 'rediss://head:7000/2';
    expect(redisAddress().href).toBe('rediss://head:7000/2');
    expect(redisAddress('redis://other').host).toBe('other');
  });

  it('is shown without user and password', () => {
    const shown = shownAddress(redisAddress('rediss://name:secret@head:7000/2'));
    expect(shown).toBe('rediss://head:7000/2');
  });

  it.each(['http://name:secret@head', 'name:secret@head', 'secret'])(
    'is refused as %s, which is not repeated',
    (text) => {
      const attempt = (): URL => redisAddress(text);
      expect(attempt).toThrow('allowed: redis://');
      expect(attempt).not.toThrow('secret');
    },
  );
});
