import { PassThrough } from 'node:stream';
import { HostErrors } from './host-errors.js';

/** What is passed on of texts that a process writes one after the other. */
function pass(...texts: readonly string[]): { shown: string; outOfMemory: boolean } {
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const stream = new PassThrough();
  const errors = new HostErrors(stream);
  for (const text of texts) stream.emit('data', text);
  const shown = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return { shown, outOfMemory: errors.outOfMemory };
}

describe('the standard error of a process of workers', () => {
  it('is passed on', () => {
    expect(pass('a warning\n', 'another\n')).toEqual({
      shown: 'a warning\nanother\n',
      outOfMemory: false,
    });
  });

  it('is a full heap where V8 says so, which is for no user to read', () => {
    const dump = ['\n<--- Last few GCs --->\n', 'FATAL ERROR: Reached heap limit\n', '0x1\n'];
    expect(pass('a warning\n', ...dump)).toEqual({ shown: 'a warning\n', outOfMemory: true });
  });

  it('tells other breakdowns from a full heap', () => {
    expect(pass('FATAL ERROR: v8::ToLocalChecked Empty MaybeLocal\n').outOfMemory).toBe(false);
  });
});
