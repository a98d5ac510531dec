import { createHash } from 'node:crypto';
import {
  allEntries,
  canonicalJson,
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type JournalHeader,
  type LoadedPlugin,
  type Shard,
} from '@icarus-sim/core';
import type { LoadedCampaign } from './load-campaign.js';

/**
 * The header of a campaign's journal.
 * @param seed - The master seed, drawn where the configuration has none.
 * @param shard - The part of the campaign that is run.
 */
export function journalHeader(
  campaign: LoadedCampaign,
  seed: number,
  shard?: Shard,
): JournalHeader {
  const { experiments, collectors, settings, attributes, plugins } = campaign;
  const { replications, engine } = settings;
  return {
    type: 'header',
    format: JOURNAL_FORMAT,
    version: JOURNAL_VERSION,
    configurationHash: hashOf({ experiments, collectors, seed, replications, engine }),
    seed,
    replications,
    planned: experiments.length * replications,
    ...(shard && { shard }),
    packages: versionsOf(plugins),
    attributes,
    settings: { ...settings, seed },
    collectors,
    configuration: whatCounts(campaign, seed),
  };
}

/** What of the configuration as written determines the results, and the order they come in. */
function whatCounts(
  { written, overrides, settings, collectors }: LoadedCampaign,
  seed: number,
): Record<string, unknown> {
  const { replications, engine } = settings;
  const { defaults, sweep, experiments } = written;
  const given = overrides.map(({ key, value }): [string, unknown] => [key, value]);
  return {
    settings: { seed, replications, engine },
    collectors,
    ...(defaults && { defaults }),
    ...(sweep && { sweep }),
    ...(experiments && { experiments }),
    overrides: Object.fromEntries(given),
  };
}

/** SHA-256 of a value's JSON with the keys of all objects sorted. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** Versions of the plugins and of every package that has registered something. */
function versionsOf(plugins: readonly LoadedPlugin[]): Record<string, string> {
  const providers = [...allEntries().map(({ provider }) => provider), ...plugins];
  const versions = providers.flatMap((provider): [string, string][] =>
    provider?.version === undefined ? [] : [[provider.name, provider.version]],
  );
  return Object.fromEntries(versions.sort(([a], [b]) => (a < b ? -1 : 1)));
}
