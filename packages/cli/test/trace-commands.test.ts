import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { RandomStreams } from '@icarus-sim/core';
import { icarus } from './support/icarus.js';
import { workFolder } from './support/work-folder.js';

/** 4000 requests for 500 contents, of which those with low numbers are asked for more often. */
function csvTrace(): string {
  const random = RandomStreams.of(3, 1).stream('requests');
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const content = Math.floor(500 * random.nextFloat() ** 2);
    return `${i / 10},${content},${100 + content}`;
  });
  return ['time,content,size', ...rows, ''].join('\n');
}

const TRACE = csvTrace();
const [, ...ROWS] = TRACE.trimEnd().split('\n');
const CONTENTS = new Set(ROWS.map((row) => row.split(',')[1])).size;

const dependencies = { '@icarus-sim/analytics': '*', '@icarus-sim/workloads': '*' };
const folder = workFolder({
  'package.json': { dependencies },
  'trace.csv': TRACE,
  'small.txt': 'a\nb\na\nc\nb\nb\na\n',
  'bad.csv': 'time,content\n1,a\nsoon,b\n',
});
symlinkSync(join(__dirname, '../../../node_modules'), join(folder, 'node_modules'));

describe('icarus trace stats', () => {
  it('shows what a trace is like', async () => {
    const { exitCode, stdout, stderr } = await icarus(folder, ['trace', 'stats', 'small.txt']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^small\.txt \(LINES\)\n {2}requests +7\n {2}contents +3\n/);
    expect(stdout).toContain('reuse distance (contents)');
  });

  it('prints JSON, and writes figures', async () => {
    const args = ['trace', 'stats', 'trace.csv', '--json', '--plots', 'figures', '--windows', '4'];
    const { exitCode, stdout, stderr } = await icarus(folder, args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const statistics = JSON.parse(stdout);
    expect(statistics).toMatchObject({ trace: 'trace.csv', requests: 4000, contents: CONTENTS });
    expect(statistics.overTime.windows).toHaveLength(4);
    expect(statistics.times.duration).toBeCloseTo(399.9, 9);
    const figures = readdirSync(join(folder, 'figures'));
    expect(figures).toHaveLength(8);
    for (const figure of figures) {
      const text = readFileSync(join(folder, 'figures', figure), 'utf8');
      if (figure.endsWith('.svg')) expect(text).toMatch(/^<svg[^]*<\/svg>$/);
      else expect(JSON.parse(text)).toMatchObject({ title: expect.any(String) });
    }
  });

  it('estimates from a sample', async () => {
    const args = ['trace', 'stats', 'trace.csv', '--json', '--sample', '0.5', '--windows', '0'];
    const { stdout } = await icarus(folder, args);
    const { requests, contents, sample } = JSON.parse(stdout);
    expect(requests).toBe(4000);
    expect(sample.contents).toBeLessThan(350);
    expect(contents).toBe(Math.round(sample.contents / sample.rate));
  });

  it('passes malformed lines over with one warning', async () => {
    const { exitCode, stderr } = await icarus(folder, ['trace', 'stats', 'bad.csv']);
    expect(exitCode).toBe(0);
    expect(stderr.match(/malformed line/g)).toHaveLength(1);
    expect(stderr).toContain('bad.csv, line 3: found time "soon"');
  });

  it.each([
    { args: ['none.txt'], message: 'none.txt: found no readable file' },
    { args: ['small.txt', '--format', 'LINSE'], message: 'did you mean LINES' },
    {
      args: ['small.txt', '--format', 'LINES:a=1'],
      message: '--format: found parameters of LINES',
    },
    { args: ['small.txt', '--sample', '0'], message: '--sample: found 0' },
  ])('refuses $args', async ({ args, message }) => {
    const { exitCode, stderr } = await icarus(folder, ['trace', 'stats', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('icarus trace convert', () => {
  it('converts by the endings of names and tells what it wrote', async () => {
    const args = ['trace', 'convert', 'trace.csv', 'trace.bin', '--sample', '0.2', '--split', '2'];
    const { exitCode, stdout, stderr } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Times are rounded down to whole seconds');
    const [, written] = /(\S+) of 4,000 requests written, for \d+ contents/.exec(stdout) ?? [];
    const bytes = ['trace-001.bin', 'trace-002.bin'].map(
      (f) => readFileSync(join(folder, f)).length,
    );
    expect(((bytes[0] ?? 0) + (bytes[1] ?? 0)) / 24).toBe(Number(written?.replace(',', '')));
  });

  it.each([
    {
      args: ['bad.csv', 'b.txt'],
      message: 'bad.csv, line 3: found time "soon", allowed: a number',
    },
    { args: ['small.txt', 'trace.csv'], message: 'trace.csv: found a file that exists already' },
    { args: ['small.txt', 'small.txt.zst'], message: 'which Node.js 20 can read but not write' },
    { args: ['small.txt', 'x', '--to', 'CVS'], message: '--to' },
    { args: ['small.txt', 'x', '--from', 'CSV:contnet=1'], message: '--from CSV, contnet' },
    {
      args: ['small.txt', 'x', '--split', '2', '--split-requests', '3'],
      message: '--split-requests: found beside --split',
    },
  ])('refuses $args', async ({ args, message }) => {
    const { exitCode, stderr } = await icarus(folder, ['trace', 'convert', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  it('passes malformed lines over where it is told to', async () => {
    const args = ['trace', 'convert', 'bad.csv', 'good.csv', '--skip-malformed'];
    const { exitCode, stderr } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('1 malformed line passed over');
    expect(readFileSync(join(folder, 'good.csv'), 'utf8')).toBe('time,content\n1,a\n');
  });
});
