import { randomInt } from 'node:crypto';
import {
  describeDamages,
  differencesBetween,
  InputError,
  inspectPlace,
  JournalLock,
  JournalWriter,
  surveyJournal,
  type ExperimentRecord,
  type JournalHeader,
  type JournalSurvey,
  type ResumeCommand,
  type Shard,
} from '@icarus-sim/core';
import { journalHeader } from './journal-header.js';
import type { LoadedCampaign } from './load-campaign.js';

/** Seeds that are drawn are below this. */
const SEEDS = 2 ** 32;

/** Where the records of a campaign go and whether there are some already. */
export interface JournalRequest {
  /** The journal's file. */
  readonly file: string;
  /** Whether a journal that is there is continued; where there is none, one is begun. */
  readonly resume: boolean;
  /** Whether a file that is there is replaced. */
  readonly replace: boolean;
  /** The part of the campaign that is run. */
  readonly shard?: Shard | undefined;
  /** How the campaign is continued should this process die. */
  readonly resumeCommand: ResumeCommand;
}

/** The journal of a campaign, open for this process alone. */
export interface CampaignJournal {
  readonly writer: JournalWriter;
  readonly lock: JournalLock;
  readonly seed: number;
  /** What the journal held already; missing where it was begun. */
  readonly former?: JournalSurvey;
  /** What the user should know, a sentence each. */
  readonly notices: readonly string[];
}

/**
 * Begins the journal of a campaign, or continues the one that is there.
 * @param onRecord - Gets each record that the journal holds already.
 * @throws InputError where another run writes the journal, it is of another configuration, or the
 * file can't be written.
 */
export async function openCampaignJournal(
  campaign: LoadedCampaign,
  request: JournalRequest,
  onRecord: (record: ExperimentRecord) => void,
): Promise<CampaignJournal> {
  const { file, resumeCommand, resume } = request;
  inspectPlace(file);
  const lock = JournalLock.acquire(file, resumeCommand);
  try {
    return resume && inspectPlace(file) === 'a file'
      ? await continueJournal(campaign, request, lock, onRecord)
      : await beginJournal(campaign, request, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function beginJournal(
  campaign: LoadedCampaign,
  { file, resume, replace, shard }: JournalRequest,
  lock: JournalLock,
): Promise<CampaignJournal> {
  const seed = campaign.settings.seed ?? drawSeed(shard);
  const isTorn = inspectPlace(file) === 'torn header';
  const writer = await JournalWriter.start(file, journalHeader(campaign, seed, shard), {
    replace,
    check: () => lock.check(),
  });
  const found = isTorn ? 'breaks off before its first record' : 'does not exist yet';
  return { writer, lock, seed, notices: resume ? [`${file} ${found}: begun anew`] : [] };
}

async function continueJournal(
  campaign: LoadedCampaign,
  { file, shard }: JournalRequest,
  lock: JournalLock,
  onRecord: (record: ExperimentRecord) => void,
): Promise<CampaignJournal> {
  const former = await surveyJournal(file, onRecord);
  const seed = campaign.settings.seed ?? former.header.seed;
  const given = journalHeader(campaign, seed, shard);
  refuseOther(file, former.header, given);
  const writer = await JournalWriter.resume(file, former.end, () => lock.check());
  lock.noteDoneBefore(former.succeeded.size + former.failed.size);
  const notices = [...describeDamages(file, former.damages), ...upgrades(former.header, given)];
  return { writer, lock, seed, former, notices };
}

function drawSeed(shard: Shard | undefined): number {
  if (!shard) return randomInt(SEEDS);
  const allowed = 'the same seed for all shards, such as --seed 1';
  throw new InputError({ place: 'settings.seed', found: 'nothing', allowed });
}

function refuseOther(file: string, stored: JournalHeader, given: JournalHeader): void {
  const isSamePart = JSON.stringify(stored.shard) === JSON.stringify(given.shard);
  if (stored.configurationHash === given.configurationHash && isSamePart) return;
  const allowed = 'the results of this one, another file, or --force to replace it';
  const isOther = stored.configurationHash !== given.configurationHash;
  throw new InputError([
    { place: file, found: 'the results of another configuration', allowed },
    ...(isOther ? differencesBetween(stored, given) : []),
    ...(isSamePart ? [] : [shardProblem(stored.shard, given.shard)]),
  ]);
}

function shardProblem(
  stored: Shard | undefined,
  given: Shard | undefined,
): { place: string; found: string; allowed: string } {
  const words = (shard?: Shard): string => (shard ? `${shard.number}/${shard.count}` : 'nothing');
  const allowed = `${words(stored)} as in the journal`;
  return { place: '--shard', found: words(given), allowed };
}

/** Which packages have another version than those that began the journal. */
function upgrades({ packages: stored }: JournalHeader, given: JournalHeader): string[] {
  return Object.entries(given.packages).flatMap(([name, version]) => {
    const former = stored[name];
    if (former === undefined || former === version) return [];
    return [`${name} is at version ${version}, the journal was begun with ${former}`];
  });
}
