import { isOwnHost } from './host-check.js';

describe('isOwnHost', () => {
  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1:8127', '[::1]:8127', '192.168.1.2', 'lab:1'])(
    'takes %s',
    (host) => expect(isOwnHost(host, 'lab')).toBe(true),
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example:8127',
    '127.0.0.1.evil',
    'a:b:1',
  ])('refuses %s, which is another name', (host) =>
    expect(isOwnHost(host, '127.0.0.1')).toBe(false),
  );
});
