import { open, stat, writeFile } from 'node:fs/promises';
import { basename, extname, relative, resolve } from 'node:path';
import { InputError, type CommandContext } from '@icarus-sim/core';
import { loadModels } from './load-models.js';
import { readPageAssets } from './page-assets.js';
import { readReport } from './read-report.js';
import { reportPage } from './report-page.js';

/** Options of `icarus report` that matter for a file. */
export interface WriteReportOptions {
  readonly output?: string;
  readonly force: boolean;
  readonly level: number;
}

/** How every page begins, so that an older report is told from other files. */
const FIRST_LINE = '<!doctype html>';

/**
 * Writes the report of results to a file and says where it is.
 * @param file - Results, relative to the folder of the command line.
 * @returns Exit code 0.
 * @throws InputError where the results can't be read or the file can't be written.
 */
export async function writeReport(
  file: string,
  options: WriteReportOptions,
  context: CommandContext,
): Promise<number> {
  const input = relative('', resolve(context.directory, file));
  const shown = options.output ?? `${basename(file, extname(file))}.html`;
  const output = resolve(context.directory, shown);
  if (!options.force) await refuseToReplace(output, shown);
  await loadModels(context);
  const report = await readReport(input, options.level);
  for (const warning of report.warnings) context.warn(warning);
  const page = await reportPage(report, await readPageAssets());
  await writeFile(output, page).catch((error: unknown) => {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: shown, found, allowed: 'a file that can be written' });
  });
  const size = (Buffer.byteLength(page) / 1e6).toFixed(1);
  context.print(`report written to ${shown} (${size} MB); open it in a browser`);
  return 0;
}

async function refuseToReplace(path: string, shown: string): Promise<void> {
  const status = await stat(path).catch(() => undefined);
  if (!status || (status.isFile() && status.size === 0) || (await isPage(path))) return;
  throw new InputError({
    place: shown,
    found: 'something that is no report',
    allowed: 'a new file, an older report, or --force to replace this one',
  });
}

async function isPage(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE.length));
    return buffer.toString('utf8', 0, bytesRead) === FIRST_LINE;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
