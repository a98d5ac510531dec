import { statSync } from 'node:fs';
import {
  describeDamages,
  lockPathOf,
  readLock,
  stateOf,
  surveyJournal,
  type LockHolder,
  type Shard,
} from '@icarus-sim/core';
import { RunsToDo } from './runs-to-do.js';

/**
 * What a campaign does: `running` here, `running elsewhere` as far as can be told, `killed` without
 * warning, `stopped` in good order before its end, or `complete`.
 */
export type CampaignState = 'running' | 'running elsewhere' | 'killed' | 'stopped' | 'complete';

/** Where a campaign stands, as its journal and its lock tell. */
export interface CampaignStatus {
  readonly state: CampaignState;
  /** The process that writes the journal, or did when it was killed. */
  readonly process?: { readonly pid: number; readonly host: string; readonly startedAt: string };
  /**
   * Number of runs: experiments × replications, of the shard where there is one. For precision
   * more may have ended.
   */
  readonly planned: number;
  readonly succeeded: number;
  readonly failed: number;
  /** How many of the planned ones have not ended. */
  readonly remaining: number;
  readonly shard?: Shard;
  readonly seed: number;
  /** Runs ended per second since the process began; missing where none has or it isn't known. */
  readonly runsPerSecond?: number;
  /** Seconds until the end as estimated, for a campaign that runs. */
  readonly secondsLeft?: number;
  /** Lines of the journal that can't be used, a sentence each. */
  readonly damages: readonly string[];
  /** The command that continues the campaign and the folder to give it in, where it is known. */
  readonly resume?: { readonly command: string; readonly folder: string };
}

/**
 * Reads where a campaign stands.
 * @param file - The journal.
 * @throws InputError where it can't be read.
 */
export async function campaignStatus(file: string): Promise<CampaignStatus> {
  const { header, succeeded, failed, damages } = await surveyJournal(file);
  const lock = readLock(lockPathOf(file));
  const holder = typeof lock === 'object' ? lock : undefined;
  const { planned: all, shard, seed } = header;
  const former = { succeeded, failed };
  const { planned, count: remaining } = new RunsToDo({
    ...{ planned: all, shard, former, retryFailed: false },
  });
  const done = succeeded.size + failed.size;
  const state = stateOfCampaign(holder, remaining);
  const runsPerSecond = holder && rateOf(holder, done, state, file);
  const isTimed = state === 'running' && runsPerSecond !== undefined;
  return {
    state,
    ...(holder && { process: processOf(holder) }),
    ...{ planned, succeeded: succeeded.size, failed: failed.size, remaining, seed },
    ...(shard && { shard }),
    ...(runsPerSecond !== undefined && { runsPerSecond }),
    ...(isTimed && { secondsLeft: remaining / runsPerSecond }),
    damages: describeDamages(file, damages),
    ...(holder?.resume && { resume: holder.resume }),
  };
}

function stateOfCampaign(holder: LockHolder | undefined, remaining: number): CampaignState {
  const state = holder ? stateOf(holder) : 'dead';
  if (state === 'alive') return 'running';
  if (remaining === 0) return 'complete';
  if (state === 'unknown') return 'running elsewhere';
  return holder ? 'killed' : 'stopped';
}

function processOf({ pid, host, startedAt }: LockHolder): CampaignStatus['process'] & object {
  return { pid, host, startedAt };
}

/** Runs a second from the beginning of the process until now, or until it last wrote. */
function rateOf(
  { startedAt, doneBefore }: LockHolder,
  done: number,
  state: CampaignState,
  file: string,
): number | undefined {
  const end = state === 'running' ? Date.now() : statSync(file).mtimeMs;
  const seconds = (end - Date.parse(startedAt)) / 1000;
  return done > doneBefore && seconds > 0 ? (done - doneBefore) / seconds : undefined;
}
