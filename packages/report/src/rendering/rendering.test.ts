import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { TopLevelSpec } from 'vega-lite';
import { plotData, sweepRows } from '../../test/support/plot-data.js';
import { plotSpecification } from '../plots/specification/plot-specification.js';
import { parseWidth } from './figure-width.js';
import { fitWidth } from './fit-width.js';
import { writeFigure } from './write-figure.js';

const DATA = plotData(sweepRows({ 'workload.alpha': [1, 2], 'strategy.name': ['LCE', 'LCD'] }));
const WIDTH = 336;
const folder = mkdtempSync(join(tmpdir(), 'icarus-report-'));

afterAll(() => rmSync(folder, { recursive: true }));

const figureAt = (panelWidth?: number): TopLevelSpec =>
  plotSpecification(DATA, { width: WIDTH, panelWidth });

async function write(name: string): Promise<Buffer> {
  const path = join(folder, name);
  await writeFigure({ path, title: 'Figure <1>', width: WIDTH, figureAt });
  return readFileSync(path);
}

describe('fitWidth', () => {
  it('makes the whole figure as wide as asked, legend and axes included', async () => {
    for (const width of [300, 336, 576, 900]) {
      const { drawing } = await fitWidth(width, (panelWidth) =>
        plotSpecification(DATA, { width, panelWidth }),
      );
      expect(Math.abs(drawing.width - width)).toBeLessThanOrEqual(2);
    }
  });
});

describe('writeFigure', () => {
  it('writes SVG with its size on paper', async () => {
    const svg = (await write('figure.svg')).toString();
    expect(svg).toMatch(/^<svg [^>]*width="3.5in" height="[\d.]+in" viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(svg.trimEnd()).toMatch(/<\/svg>$/);
    expect(svg).toContain('>LCD<');
  });

  it('writes PNG at 300 dots per inch', async () => {
    const png = await write('figure.png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(3.5 * 300);
    const resolution = png.indexOf('pHYs');
    expect(png.readUInt32BE(resolution + 4)).toBe(11811);
    expect(png.subarray(-8, -4).toString()).toBe('IEND');
  });

  it('writes PDF as wide as asked, with its text as text', async () => {
    const pdf = await write('figure.pdf');
    const text = pdf.toString('latin1');
    expect(text).toMatch(/^%PDF-1\.\d/);
    expect(text).toContain('/MediaBox [0 0 252 ');
    expect(text).toContain('DejaVuSans');
    const start = text.indexOf('stream\n') + 'stream\n'.length;
    const page = inflateSync(pdf.subarray(start, text.indexOf('endstream', start)));
    expect(page.toString('latin1')).toMatch(/TJ|Tj/);
  });

  it('writes HTML that needs nothing else and keeps texts as texts', async () => {
    const html = (await write('figure.html')).toString();
    expect(html).toContain('<title>Figure &lt;1&gt;</title>');
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(html).toContain("default-src 'none'");
  });

  it('writes a specification that can be drawn again', async () => {
    const specification: TopLevelSpec = JSON.parse((await write('figure.json')).toString());
    const { drawing } = await fitWidth(WIDTH, () => specification);
    expect(`${drawing.svg.length}`).toBe(`${(await fitWidth(WIDTH, figureAt)).drawing.svg.length}`);
  });

  it.each(['svg', 'png', 'pdf', 'html', 'json'])(
    'writes the same bytes again: %s',
    async (format) => {
      const first = await write(`one.${format}`);
      expect((await write(`two.${format}`)).equals(first)).toBe(true);
    },
  );

  it('replaces figures, but nothing else', async () => {
    await write('again.json');
    await expect(write('again.json')).resolves.toBeDefined();
    writeFileSync(join(folder, 'results.json'), '[[{}, {}]]');
    await expect(write('results.json')).rejects.toThrow('exists already and is no figure');
    expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe('[[{}, {}]]');
  });

  it('refuses other formats', async () => {
    await expect(write('figure.gif')).rejects.toThrow(
      'allowed: a file ending in .svg, .png, .pdf, .html, .json',
    );
  });
});

describe('parseWidth', () => {
  it.each([
    ['3.5in', 336],
    ['90mm', (90 / 25.4) * 96],
    ['9 cm', (9 / 2.54) * 96],
    ['252pt', 336],
    ['336px', 336],
  ])('reads %s', (text, pixels) => {
    expect(parseWidth(text)).toBeCloseTo(pixels, 9);
  });

  it.each(['3.5', 'wide', '-3in', '1in', '100in', '3in wide', ''])('refuses "%s"', (text) => {
    expect(() => parseWidth(text)).toThrow('--width');
  });
});
