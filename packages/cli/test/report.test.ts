import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { estimateExperiments, readResults, valueAt, type ResultSet } from '@icarus-sim/core';
import { parse } from 'csv-parse/sync';
import { icarus } from './support/icarus.js';
import { icarusReport, runCampaign } from './support/report-campaign.js';
import { openReport, type Look } from './support/report-page.js';

const HIT_RATIO = 'CACHE_HIT_RATIO.MEAN';
const LATENCY = 'LATENCY.MEAN';
let folder = '';
let report = '';
let results: ResultSet;

beforeAll(async () => {
  const file = await runCampaign();
  folder = dirname(file);
  report = join(folder, 'report.html');
  const { exitCode, stdout } = await icarusReport(file, '-o', report);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining(`report written to ${report}`)]);
  results = await readResults(file);
});

/** Means of a metric by the description of the experiment. */
function meansOf(metric: string): Map<string, number> {
  return new Map(
    estimateExperiments(results, metric).map(({ parameters, estimate }) => [
      String(parameters['desc']),
      estimate.mean,
    ]),
  );
}

/** Both widths and both themes; what one changes, the other does not touch. */
const LOOKS: Look[] = [
  { width: 360, theme: 'light' },
  { width: 1920, theme: 'dark' },
];

describe.each(LOOKS)('a report that is $width px wide and $theme', (look) => {
  it('shows the estimates of all experiments, sorts and filters them', async () => {
    const { page, complaints } = await openReport(report, look);
    const rows = page.locator('table.results tbody tr');
    expect(await rows.count()).toBe(12);
    const means = meansOf(HIT_RATIO);
    const shown = await rows.evaluateAll((all) =>
      all.map((row): [string, number] => [
        row.querySelector('th')?.textContent ?? '',
        Number(
          row.querySelector('[data-metric="CACHE_HIT_RATIO.MEAN"]')?.getAttribute('data-value'),
        ),
      ]),
    );
    expect(new Map(shown)).toEqual(means);

    const header = page.locator('table.results thead th', { hasText: 'Cache hit ratio' });
    await header.getByRole('button').click();
    await header.getByRole('button').click();
    const order = await header.getAttribute('aria-sort');
    const sorted = [...means.values()].sort((a, b) => (order === 'ascending' ? a - b : b - a));
    const cells = page.locator(`[data-metric="${HIT_RATIO}"]`);
    const values = await cells.evaluateAll((all) =>
      all.map((each) => Number(each.getAttribute('data-value'))),
    );
    expect(values).toEqual(sorted);

    await page.getByLabel('Filter by topology').selectOption('TREE');
    expect(await rows.count()).toBe(6);
    const bound = [...means]
      .filter(([name]) => name.includes('TREE'))
      .map(([, mean]) => mean)
      .sort()[3];
    await page.getByLabel('Filter by Cache hit ratio').fill(`>= ${bound}`);
    expect(await rows.count()).toBe(3);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Search').fill('lcd geant');
    expect(await rows.count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('draws other metrics, axes and series when they are chosen', async () => {
    const { page, complaints } = await openReport(report, look);
    await page.locator('#figures').scrollIntoViewIfNeeded();
    const figure = page.locator('.figures figure').first();
    await figure.locator('svg').waitFor();
    await control(page, 'Horizontal axis').selectOption('cachePlacement.networkCache');
    await control(page, 'Series').selectOption('strategy.name');
    await control(page, 'Panels').selectOption({ label: 'none' });
    await control(page, 'Only topology').selectOption({ label: 'TREE' });
    await figure.getByLabel('Metric of this figure').selectOption(LATENCY);
    await figure.locator('svg').getByText('Latency (ms)').waitFor();
    const { means, drawn } = await figureData(figure);
    expect(drawn).toEqual(means);

    await page.locator('.legend').getByRole('button', { name: 'LCE' }).click();
    await expectCount(figure.locator('details tbody tr'), 4);
    await control(page, 'Panels').selectOption('topology.name');
    await figure.locator('svg').getByText('GEANT').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('fits its width', async () => {
    const { page } = await openReport(report, look);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = { light: 'rgb(18, 20, 23)', dark: 'rgb(244, 246, 248)' }[look.theme];
    const other = { light: 'dark', dark: 'light' }[look.theme];
    await page.getByRole('button', { name: other, exact: false }).click();
    expect(ground).not.toBe(dark);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  });
});

type Page = Awaited<ReturnType<typeof openReport>>['page'];
type Locator = ReturnType<Page['locator']>;

/** The choice below a title, among those for all figures. */
function control(page: Page, title: string): Locator {
  const label = page.locator('#figures .controls label');
  return label.filter({ has: page.getByText(title, { exact: true }) }).locator('select');
}

/** What a figure of latencies on the tree shows, and what it should. */
async function figureData(figure: Locator): Promise<Record<string, string[]>> {
  await figure.locator('summary').click();
  await expectCount(figure.locator('details tbody tr'), 6);
  const drawn = await figure
    .locator('details tbody tr')
    .evaluateAll((all) => all.map((row) => row.children[2]?.textContent ?? ''));
  const wanted = [...meansOf(LATENCY)].filter(([name]) => name.includes('TREE'));
  const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
  const means = wanted.map(([, mean]) => format.format(mean));
  return { drawn: drawn.sort(), means: means.sort() };
}

async function expectCount(locator: Locator, count: number): Promise<void> {
  await locator.nth(count - 1).waitFor();
  expect(await locator.count()).toBe(count);
}

describe('a report', () => {
  const look: Look = { width: 1280, theme: 'light' };

  it('shows an experiment in full, in a dialog that a key closes', async () => {
    const { page, complaints } = await openReport(report, look);
    const name = 'PROB_CACHE on GEANT, 0.4';
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('tTw').waitFor();
    expect(await dialog.getByRole('heading', { name }).count()).toBe(1);
    expect(await dialog.locator('table.runs thead th').count()).toBe(4);
    await dialog.locator('summary', { hasText: 'LATENCY.CDF' }).click();
    await dialog.locator('details svg').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('draws the network with loads and hit ratios of the chosen experiment', async () => {
    const { page, complaints } = await openReport(report, look);
    const section = page.locator('#topology');
    await section.getByLabel('topology').selectOption({ label: 'TREE' });
    await section.getByLabel('strategy').selectOption({ label: 'LCD' });
    await section
      .locator('.network line')
      .nth(14 * 2 - 1)
      .waitFor();
    const picked = await section.getByLabel('cachePlacement.networkCache').inputValue();
    const desc = `LCD on TREE, ${[0.1, 0.4][Number(picked)]}`;
    const [, tree] = results.filter({ desc, replication: 1 }).at(0);
    const hits = Object.values(
      Object(valueAt(tree, 'CACHE_HIT_RATIO.PER_NODE_CACHE_HIT_RATIO')),
    ).map(Number);
    const best = section.locator('.ranked').first().locator('tbody td').first();
    expect(Number(await best.getAttribute('title'))).toBeCloseTo(Math.max(...hits), 6);
    expect(complaints).toEqual([]);
  });

  it('saves tables, figures and a configuration that repeats the campaign', async () => {
    const { page, complaints, download } = await openReport(report, look);
    const click = (name: string | RegExp) => () =>
      page.getByRole('button', { name }).first().click();
    const table: Record<string, string>[] = parse(
      await download('results.csv', click('Estimates (CSV)')),
      { columns: true },
    );
    const means = meansOf(HIT_RATIO);
    const saved = table.map((row): [string, number] => [row['desc'] ?? '', Number(row[HIT_RATIO])]);
    expect(new Map(saved)).toEqual(means);
    const values = parse(await download('values.csv', click('All values (CSV)')), {
      columns: true,
    });
    expect(values).toHaveLength(24 * 7);

    const svg = await download('cache_hit_ratio.mean.svg', click('Save this figure as SVG'));
    expect(svg.toString()).toMatch(/^<svg[\s\S]*Cache hit ratio[\s\S]*<\/svg>$/);
    const png = await download('cache_hit_ratio.mean.png', click('Save this figure as PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');

    const configuration = await download('configuration.json', click('Configuration (JSON)'));
    writeFileSync(join(folder, 'again.json'), configuration);
    expect((await icarus(folder, ['run', 'again.json', '-r', 'again.jsonl'])).exitCode).toBe(0);
    const again = await readResults(join(folder, 'again.jsonl'));
    expect(again.toJSON()).toEqual(results.toJSON());
    expect(complaints).toEqual([]);
  });
});
