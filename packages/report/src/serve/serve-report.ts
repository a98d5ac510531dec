import { once } from 'node:events';
import type { Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { basename, relative, resolve } from 'node:path';
import { InputError, type CommandContext } from '@icarus-sim/core';
import { loadModels } from '../page/load-models.js';
import { readPageAssets } from '../page/page-assets.js';
import { isJournal } from '../page/read-report.js';
import { LiveCampaign } from './live-campaign.js';
import { createReportServer } from './report-server.js';

/** Options of `icarus report` that matter for a server. */
export interface ServeReportOptions {
  readonly host: string;
  readonly port: number;
  readonly level: number;
}

/**
 * Shows a campaign that may still be running until the process is interrupted.
 * @param file - Its journal, relative to the folder of the command line.
 * @returns Exit code 0, once it is interrupted.
 * @throws InputError where the file is no journal or the port can't be had.
 */
export async function serveReport(
  file: string,
  { host, port, level }: ServeReportOptions,
  context: CommandContext,
): Promise<number> {
  const input = relative('', resolve(context.directory, file));
  if (!(await isJournal(input))) {
    const allowed = 'the journal of a run; without --serve a report is made of any results';
    throw new InputError({ place: file, found: 'no journal', allowed });
  }
  await loadModels(context);
  const campaign = new LiveCampaign(input, level);
  await campaign.start((error) => context.warn(messageOf(error)));
  const assets = await readPageAssets();
  const server = createReportServer(campaign, { title: basename(file), host, assets });
  try {
    await listen(server, host, port);
    const address = urlOf(server);
    context.print(`report of ${file} at ${address}; press Ctrl+C to end`);
    await interruption();
    return 0;
  } finally {
    campaign.stop();
    server.closeAllConnections();
    server.close();
  }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const allowed = 'a free port of this machine (0 for any) and an address of it';
    const place = `--host ${host} --port ${port}`;
    throw new InputError({ place, found: messageOf(error), allowed });
  }
}

function urlOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}/`;
}

async function interruption(): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  await Promise.race(['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal })));
  // The other signal is no longer waited for.
  controller.abort();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
