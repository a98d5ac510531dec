import {
  allEntries,
  OFFICIAL_COMPONENTS,
  parseParameters,
  type Kind,
  type RegistryEntry,
} from '@icarus-sim/core';
import { CAMPAIGNS, type Campaign } from './every-model/campaigns.js';
import { implausibleResults } from './every-model/implausible-results.js';
import { TRACE_LENGTH } from './every-model/made-traces.js';
import type { Component } from './every-model/models.js';
import {
  runCampaign,
  type CampaignOutcome,
  type ExperimentRecord,
} from './every-model/run-campaign.js';
import { partOf } from './support/valid-values.js';

/** Formats of results are named by the endings of files and commands on the command line. */
const NOT_IN_CONFIGURATIONS: readonly Kind[] = ['resultsReader', 'resultsWriter', 'command'];

/** Needs a Redis server: tests of its own run campaigns with it. */
const NEEDS_A_SERVER = 'BULLMQ';

const NAMES = Object.keys(CAMPAIGNS);
const outcomes = new Map<string, CampaignOutcome>();

beforeAll(async () => {
  for (const { package: plugin } of Object.values(OFFICIAL_COMPONENTS)) await import(plugin);
  const runs = Object.entries(CAMPAIGNS).map(async ([name, campaign]) => {
    outcomes.set(name, await runCampaign(campaign));
  });
  await Promise.all(runs);
}, 240_000);

function recordsOf(name: string): readonly ExperimentRecord[] {
  return outcomes.get(name)?.records ?? [];
}

function nMeasuredOf({ parameters: { workload } }: ExperimentRecord): number {
  return Number(workload?.['nMeasured'] ?? TRACE_LENGTH - Number(workload?.['nWarmup']));
}

/** The results of the experiments whose component of a kind is one of those named. */
function resultsWith(campaign: string, kind: string, names: readonly string[]): unknown[] {
  return recordsOf(campaign)
    .filter(({ parameters }) => names.includes(parameters[kind]?.name ?? ''))
    .map(({ results }) => results);
}

describe.each(NAMES)('the campaign %s', (name) => {
  it('ends with every experiment succeeded', () => {
    const outcome = outcomes.get(name);
    const failed = recordsOf(name).filter(({ status }) => status !== 'succeeded');
    expect(failed.map(({ error, parameters }) => ({ error, parameters }))).toEqual([]);
    expect(recordsOf(name)).toHaveLength(CAMPAIGNS[name]?.experiments.length ?? -1);
    expect({ exitCode: outcome?.exitCode, stderr: outcome?.stderr }).toMatchObject({ exitCode: 0 });
  });

  it('has results that can be', () => {
    const complaints = recordsOf(name).flatMap((record) =>
      implausibleResults(record.results, nMeasuredOf(record)).map((complaint) => ({
        complaint,
        parameters: record.parameters,
      })),
    );
    expect(complaints).toEqual([]);
  });
});

describe('results that are known beforehand', () => {
  it('are no hits where nothing is cached', () => {
    const nothing = [
      ...resultsWith('strategies', 'strategy', ['NO_CACHE']),
      ...resultsWith('policies', 'cachePolicy', ['NULL']),
      ...resultsWith('failures', 'strategy', ['NO_CACHE']),
    ];
    expect(nothing).toHaveLength(4);
    for (const results of nothing) expect(results).toMatchObject({ CACHE_HIT_RATIO: { MEAN: 0 } });
  });

  it('are those of the same network, whatever form it is written in', () => {
    const [json, graphml, line, ...withGivenPaths] = recordsOf('own-networks');
    expect(graphml?.results).toEqual(json?.results);
    expect(withGivenPaths[0]?.results).toEqual(line?.results);
    expect(withGivenPaths[1]?.results).toEqual(line?.results);
  });

  it('are failed sessions where the network fails, and none elsewhere', () => {
    for (const { results } of recordsOf('failures')) {
      expect(results['SESSIONS']).toEqual({
        SUCCEEDED: expect.any(Number),
        FAILED: expect.any(Number),
      });
      expect(Object(results['SESSIONS'])['FAILED']).toBeGreaterThan(0);
    }
    for (const { results } of recordsOf('strategies'))
      expect(results).not.toHaveProperty('SESSIONS');
  });
});

/** A component as used in some experiment, with its defaults. */
interface Use {
  readonly kind: string;
  readonly component: Component;
}

function usesOf({ collectors, settings }: Campaign, records: readonly ExperimentRecord[]): Use[] {
  const { engine, executor } = { engine: '', executor: '', ...settings };
  const netconfs = records.map(({ parameters: { netconf } }) => ({ ...netconf, name: engine }));
  const components = records.flatMap(({ parameters }) => Object.entries(parameters));
  return [
    { kind: 'executor', component: { name: executor } },
    ...netconfs.map((component) => ({ kind: 'engine', component })),
    ...components.map(([kind, component]) => ({ kind, component })),
    ...collectors.map((collector) => ({ kind: 'dataCollector', component: named(collector) })),
  ];
}

function named(collector: string | Component): Component {
  const { name, ...parameters } = typeof collector === 'string' ? { name: collector } : collector;
  const entry = allEntries().find((each) => each.kind === 'dataCollector' && each.name === name);
  return {
    name,
    ...parseParameters(entry?.definition.parameters ?? { type: 'object' }, parameters, ''),
  };
}

function allUses(): Use[] {
  return Object.entries(CAMPAIGNS).flatMap(([name, each]) => usesOf(each, recordsOf(name)));
}

function nameableEntries(): RegistryEntry[] {
  return allEntries().filter(
    ({ kind, name }) => !NOT_IN_CONFIGURATIONS.includes(kind) && name !== NEEDS_A_SERVER,
  );
}

/** The values that a parameter takes one of: words, or true and false. */
function choicesOf(schema: Readonly<Record<string, unknown>>): unknown[] {
  if (schema['type'] === 'boolean') return [true, false];
  return Array.isArray(schema['enum']) ? schema['enum'] : [];
}

describe('together the campaigns', () => {
  it('name every model that a configuration can name', () => {
    const used = new Set(allUses().map(({ kind, component }) => `${kind} ${component.name}`));
    const registered = nameableEntries().map(({ kind, name }) => `${kind} ${name}`);
    expect(registered.filter((model) => !used.has(model))).toEqual([]);
    expect(registered.length).toBeGreaterThan(80);
  });

  it('give every parameter of every model a value, and every word and flag that it takes', () => {
    const uses = allUses();
    const missing = nameableEntries().flatMap(({ kind, name, definition }) => {
      const properties = partOf({ ...definition.parameters }, 'properties');
      const ofModel = uses.filter((use) => use.kind === kind && use.component.name === name);
      return Object.keys(properties).flatMap((parameter) => {
        const given = new Set(ofModel.map(({ component }) => component[parameter]));
        const label = `${kind} ${name} ${parameter}`;
        if ([...given].every((value) => value === undefined)) return [label];
        const choices = choicesOf(partOf(properties, parameter));
        return choices
          .filter((choice) => !given.has(choice))
          .map((word) => `${label} ${String(word)}`);
      });
    });
    expect(missing).toEqual([]);
  });
});
