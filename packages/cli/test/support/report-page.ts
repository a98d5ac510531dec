import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Debian's browser, which `.ci/run` installs. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** A page that is open in a profile of its own. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the page, what its console warns of, and requests to any host. */
  readonly complaints: readonly string[];
  /** Makes something that is saved, and gives the text of the file. */
  download(name: string, act: () => Promise<void>): Promise<Buffer>;
}

const contexts: BrowserContext[] = [];

/** One browser for all tests of a file: to start it takes longer than most of them. */
let browser: Promise<Browser> | undefined;

/**
 * Opens a report in a fresh profile; it is closed after the test.
 * @param place - A file, or the address of a server on this machine.
 */
export async function openReport(place: string, { width, theme }: Look): Promise<OpenPage> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true });
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    acceptDownloads: true,
  });
  contexts.push(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  const isServed = place.startsWith('http://127.0.0.1');
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const own = isServed ? place : 'file:';
    const isInside = [own, 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!isInside) complaints.push(`request to ${request.url()}`);
  });
  await page.goto(isServed ? place : pathToFileURL(place).href);
  await page.locator('#results').waitFor();
  const download = async (name: string, act: () => Promise<void>): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()]);
    expect(file.suggestedFilename()).toBe(name);
    const chunks: Buffer[] = await (await file.createReadStream()).toArray();
    return Buffer.concat(chunks);
  };
  return { page, complaints, download };
}

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
  await (await browser)?.close();
});
