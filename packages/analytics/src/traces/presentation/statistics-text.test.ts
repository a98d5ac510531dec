import { fileReads, traceOf, type TestRequest } from '../../../test/read-fixture.js';
import { readStatistics } from '../statistics/read-statistics.js';
import { statisticsText } from './statistics-text.js';
import { textColumns } from './text-columns.js';

async function textOf(requests: readonly TestRequest[], windows = 2, rate = 1): Promise<string> {
  const plan = { place: 'trace', sample: { rate, seed: 1 }, windows };
  return statisticsText('trace', await readStatistics(() => traceOf(requests), plan));
}

describe('the text of statistics', () => {
  it('tells all there is of a trace with times and sizes', async () => {
    const lines = (await textOf(fileReads())).split('\n');
    const values = lines.map((line) => line.trim().split(/ {2,}/));
    expect(values).toContainEqual(['requests', '5,000']);
    expect(values).toContainEqual(['one-timers', '372', '35.5 % of the contents']);
    expect(values).toContainEqual(['footprint', '13.23 MB']);
    expect(values).toContainEqual(['contents of changing size', '8']);
    expect(values).toContainEqual(['duration', '85.15 s']);
    expect(values).toContainEqual(['from (s)', 'requests', 'distinct', 'new', 'top 1 %']);
    const rows = values.map(([name]) => name);
    expect(rows).toContain('reuse distance (contents)');
    expect(rows).toContain('α by maximum likelihood');
  });

  it('is silent about what a trace lacks', async () => {
    const text = await textOf([{ content: 'a' }, { content: 'b' }, { content: 'a' }], 0);
    expect(text).toContain('reuse distance');
    expect(text).not.toMatch(/footprint|duration|inter-arrival|over time|NaN|undefined/);
  });

  it('says what is estimated', async () => {
    expect(await textOf(fileReads(), 0, 0.5)).toMatch(
      /in the sample +\d+ {2}50 % of the contents, the others estimated/,
    );
  });
});

describe('columns of text', () => {
  it('are as wide as their widest text', () => {
    const rows = [
      ['a', '1', 'x'],
      ['bbb', '22'],
      ['c', '333', 'yy'],
    ];
    expect(textColumns(rows, ['left', 'right', 'left'])).toEqual([
      'a      1  x',
      'bbb   22',
      'c    333  yy',
    ]);
  });
});
