import { Interruption } from './interruption.js';

describe('an interruption', () => {
  it('stops the campaign on the first signal and keeps its exit code', () => {
    const calls: string[] = [];
    const interruption = new Interruption(
      () => calls.push('stop'),
      () => calls.push('give up'),
    );
    expect(interruption.exitCode).toBeUndefined();
    process.emit('SIGTERM', 'SIGTERM');
    interruption.dispose();
    expect(calls).toEqual(['stop']);
    expect(interruption.exitCode).toBe(143);
  });

  it('ends the process on the second signal', () => {
    const calls: string[] = [];
    const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    const interruption = new Interruption(
      () => calls.push('stop'),
      () => calls.push('give up'),
    );
    process.emit('SIGINT', 'SIGINT');
    expect(() => process.emit('SIGINT', 'SIGINT')).toThrow('exit 130');
    interruption.dispose();
    exit.mockRestore();
    expect(calls).toEqual(['stop', 'give up']);
  });

  it('hears nothing once it is disposed of', () => {
    const before = process.listenerCount('SIGINT');
    const interruption = new Interruption(
      () => undefined,
      () => undefined,
    );
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    interruption.dispose();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
