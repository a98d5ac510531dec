import { createHash } from 'node:crypto';
import {
  allEntries,
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type JournalHeader,
  type LoadedPlugin,
} from '@icarus-sim/core';
import type { LoadedCampaign } from './load-campaign.js';

/**
 * The header of a campaign's journal.
 * @param seed - The master seed, drawn where the configuration has none.
 */
export function journalHeader(campaign: LoadedCampaign, seed: number): JournalHeader {
  const { experiments, collectors, settings, attributes, plugins } = campaign;
  const { replications } = settings;
  return {
    type: 'header',
    format: JOURNAL_FORMAT,
    version: JOURNAL_VERSION,
    configurationHash: hashOf({ experiments, collectors, seed, replications }),
    seed,
    replications,
    planned: experiments.length * replications,
    packages: versionsOf(plugins),
    attributes,
    settings: { ...settings, seed },
    collectors,
  };
}

/** SHA-256 of a value's JSON with the keys of all objects sorted. */
function hashOf(value: unknown): string {
  const sortKeys = (_key: string, inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

/** Versions of the plugins and of every package that has registered something. */
function versionsOf(plugins: readonly LoadedPlugin[]): Record<string, string> {
  const providers = [...allEntries().map(({ provider }) => provider), ...plugins];
  const versions = providers.flatMap((provider): [string, string][] =>
    provider?.version === undefined ? [] : [[provider.name, provider.version]],
  );
  return Object.fromEntries(versions.sort(([a], [b]) => (a < b ? -1 : 1)));
}
