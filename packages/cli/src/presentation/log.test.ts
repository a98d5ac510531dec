import type { LogFormat } from './log-format.js';
import { Log, type LogLevel } from './log.js';

function linesOf(level: LogLevel, format: LogFormat): string[] {
  const lines: string[] = [];
  const log = new Log(level, { format, write: (line) => lines.push(line) });
  log.debug('looking');
  log.info('running', { event: 'start', seed: 5 });
  log.warning('strange');
  log.error('broken');
  return lines;
}

describe('a log', () => {
  it('is for reading, each line with its level', () => {
    expect(linesOf('debug', 'pretty')).toEqual([
      'DEBUG looking',
      'INFO running',
      'WARNING strange',
      'ERROR broken',
    ]);
  });

  it.each([
    { level: 'info', count: 3 },
    { level: 'warning', count: 2 },
    { level: 'error', count: 1 },
    { level: 'silent', count: 0 },
  ] as const)('leaves out what is below the level $level', ({ level, count }) => {
    expect(linesOf(level, 'pretty')).toHaveLength(count);
  });

  it('is one JSON object a line for programs', () => {
    const [first, second] = linesOf('info', 'json').map((line): unknown => JSON.parse(line));
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(first).toEqual({ time, level: 'info', message: 'running', event: 'start', seed: 5 });
    expect(second).toEqual({ time, level: 'warning', message: 'strange' });
  });
});
