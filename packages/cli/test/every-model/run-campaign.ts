import type { ResultTree } from '@icarus-sim/core';
import { icarus } from '../support/icarus.js';
import { journalLines, workFolder } from '../support/work-folder.js';
import type { Campaign } from './campaigns.js';
import { LINE_PATHS, NETWORK_GRAPHML, NETWORK_JSON } from './made-network.js';
import { TRACE_FILES } from './made-traces.js';
import type { Component } from './models.js';

/** An experiment as it stands in a journal. */
export interface ExperimentRecord {
  readonly status: string;
  readonly error?: string;
  readonly results: ResultTree;
  /** The experiment with all defaults filled in. */
  readonly parameters: Readonly<Record<string, Component>>;
}

/** How a run of the command ended. */
export interface CampaignOutcome {
  readonly exitCode: number | null;
  readonly stderr: string;
  readonly records: readonly ExperimentRecord[];
}

/**
 * A folder with a campaign and the files that it may name beside it.
 * @returns Its path; the campaign is in `campaign.json`.
 */
export function campaignFolder(campaign: Campaign): string {
  return workFolder({
    ...TRACE_FILES,
    'network.json': NETWORK_JSON,
    'network.graphml': NETWORK_GRAPHML,
    'paths.json': LINE_PATHS,
    'campaign.json': campaign,
  });
}

/**
 * Runs a campaign through the command.
 * @returns The outcome, experiments in the order of the queue.
 */
export async function runCampaign(campaign: Campaign): Promise<CampaignOutcome> {
  const folder = campaignFolder(campaign);
  const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', '-r', 'out.jsonl']);
  // Without a journal there is an error to read: exit code and standard error tell.
  const lines = exitCode === 2 ? [] : journalLines(folder, 'out.jsonl').slice(1);
  return { exitCode, stderr, records: lines.map(recordOf) };
}

function recordOf(line: Record<string, unknown>): ExperimentRecord {
  const { status, error, results, parameters } = line;
  return {
    status: String(status),
    results: { ...Object(results) },
    parameters: { ...Object(parameters) },
    ...(error !== undefined && { error: String(error) }),
  };
}
