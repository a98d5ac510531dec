import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startIcarus } from './support/icarus.js';
import { callCommand, loadSources } from './support/in-process.js';
import { icarusReport, PROJECT, runCampaign } from './support/report-campaign.js';
import { openReport } from './support/report-page.js';
import { workFolder } from './support/work-folder.js';

const HOSTILE = '<script>document.title="owned"</script><img src=x onerror=alert(1)> & "quotes"';

let results = '';
let lines: string[] = [];

beforeAll(async () => {
  await loadSources('@icarus-sim/report');
  results = await runCampaign();
  lines = readFileSync(results, 'utf8').split('\n');
});

/** A journal without checksums, by the header of the campaign. */
function plainJournal(records: readonly object[]): string {
  const header: object = JSON.parse(lines[0] ?? '');
  const plain = { ...header, version: 1, crc32: undefined };
  return [plain, ...records].map((record) => `${JSON.stringify(record)}\n`).join('');
}

describe('icarus report', () => {
  it('keeps whatever the data say as text', async () => {
    const records = lines.slice(1, 4).map((line, index) => {
      const record = JSON.parse(line);
      const desc = index === 0 ? HOSTILE : 'plain';
      const parameters = { ...record.parameters, desc };
      return { ...record, sequence: index, index, parameters, crc32: undefined };
    });
    const folder = workFolder({ 'results.jsonl': plainJournal(records) });
    const file = join(folder, 'hostile.html');
    // An older report is replaced.
    writeFileSync(file, '<!doctype html>\n<p>older');
    const { exitCode } = await icarusReport(join(folder, 'results.jsonl'), '-o', file);
    expect(exitCode).toBe(0);
    const { page, complaints } = await openReport(file, { width: 800, theme: 'light' });
    expect(await page.locator('table.results tbody th').first().textContent()).toBe(HOSTILE);
    await page.getByRole('button', { name: HOSTILE }).click();
    await page.getByRole('dialog').locator('code', { hasText: HOSTILE }).waitFor();
    expect(await page.title()).toBe('results.jsonl – Icarus report');
    expect(await page.locator('main img, dialog img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows failures with their reasons, and says so where nothing succeeded', async () => {
    const topology = { name: 'PATH', n: 3 };
    const failure = {
      type: 'experiment',
      sequence: 0,
      index: 0,
      replication: 1,
      status: 'failed',
      error: 'no <b>path</b> from 1 to 2',
      duration: 0.1,
      parameters: { topology, strategy: { name: 'LCE' } },
    };
    const folder = workFolder({ 'failed.jsonl': plainJournal([failure]) });
    const file = join(folder, 'failed.html');
    await icarusReport(join(folder, 'failed.jsonl'), '-o', file);
    const { page, complaints } = await openReport(file, { width: 800, theme: 'dark' });
    expect(await page.locator('.failures .reason').textContent()).toBe(failure.error);
    await page.getByText('No experiment has succeeded').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows thousands of experiments, a page of them at a time', async () => {
    const records = Array.from({ length: 5000 }, (_, index) => ({
      type: 'experiment',
      sequence: index,
      index,
      replication: 1,
      status: 'succeeded',
      results: { CACHE_HIT_RATIO: { MEAN: index / 5000 } },
      duration: 0.1,
      parameters: { strategy: { name: `S${index % 7}` }, workload: { name: 'W', alpha: index } },
    }));
    const folder = workFolder({ 'many.jsonl': plainJournal(records) });
    const file = join(folder, 'many.html');
    await icarusReport(join(folder, 'many.jsonl'), '-o', file);
    const { page, complaints } = await openReport(file, { width: 1280, theme: 'light' });
    await page.getByText('5,000 experiments').waitFor();
    expect(await page.locator('table.results tbody tr').count()).toBe(25);
    await page.locator('.pages').getByRole('button', { name: 'Next' }).click();
    await page.getByText('26–50 of 5,000').waitFor();
    await page.getByLabel('Filter by Cache hit ratio').fill('>= 0.9');
    await page.getByText('500 of 5,000 experiments').waitFor();
    expect(complaints).toEqual([]);
  });

  it('refuses files without results, and to replace other files than reports', async () => {
    const bad = workFolder({ 'empty.jsonl': '', 'bad.jsonl': 'hello\n', 'notes.txt': 'mine' });
    for (const [file, output, message] of [
      ['none.jsonl', 'a.html', 'no such file'],
      ['empty.jsonl', 'a.html', 'an empty file'],
      ['bad.jsonl', 'a.html', 'line 1: found "hello"'],
      [results, 'notes.txt', 'something that is no report'],
    ] as const) {
      const outcome = await callCommand('report', [file, '-o', output], bad);
      expect([outcome.exitCode, outcome.stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect(readFileSync(join(bad, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('icarus report --serve', () => {
  it('shows a campaign while it runs, until it is interrupted', async () => {
    const live = workFolder({ 'live.jsonl': `${lines.slice(0, 3).join('\n')}\n` });
    const file = join(live, 'live.jsonl');
    const serving = startIcarus(PROJECT, ['report', file, '--serve', '--port', '0']);
    const address = await new Promise<string>((resolve, reject) => {
      let written = '';
      serving.child.stdout.on('data', (text: string) => {
        written += text;
        const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(written) ?? [];
        if (url) resolve(url);
      });
      serving.child.once('close', () => reject(new Error(`it ended: ${written}`)));
    });
    try {
      const { page, complaints } = await openReport(address, { width: 1000, theme: 'light' });
      await page.getByText('Live: 2 of 24 runs have ended').waitFor();
      appendFileSync(file, `${lines.slice(3).join('\n')}`);
      await page.getByText('All runs have ended').waitFor();
      expect(await page.locator('table.results tbody tr').count()).toBe(12);
      expect(complaints).toEqual([]);
    } finally {
      serving.child.kill('SIGINT');
    }
    expect((await serving.outcome).exitCode).toBe(0);
  });
});
