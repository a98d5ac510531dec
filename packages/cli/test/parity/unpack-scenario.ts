import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ComponentSpecification, ResultTree } from '@icarus-sim/core';

const FIXTURES = join(__dirname, 'fixtures');

/** One run of the reference simulator. */
export interface ReferenceCase {
  readonly strategy: ComponentSpecification;
  readonly cachePolicy: ComponentSpecification;
  readonly drawSeed?: number;
  readonly expected: ResultTree & {
    /** Number of contents in each cache after the run. */
    readonly finalCaches: Readonly<Record<string, number>>;
    /** SHA-256 of `{node: contents}` as JSON without spaces, keys and contents sorted. */
    readonly finalCachesSha256: string;
    readonly drawsUsed?: number;
  };
}

/** What the reference simulator was run on, and what came out. */
export interface ReferenceCases {
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly cases: readonly ReferenceCase[];
}

function unpacked(scenario: string, file: string): Buffer {
  return gunzipSync(readFileSync(join(FIXTURES, scenario, `${file}.gz`)));
}

/** The cases of a scenario. */
export function readCases(scenario: string): ReferenceCases {
  return JSON.parse(unpacked(scenario, 'cases.json').toString('utf8'));
}

/** The shortest paths of a scenario. */
export function readPaths(scenario: string): object {
  return JSON.parse(unpacked(scenario, 'paths.json').toString('utf8'));
}

/**
 * Writes the input of a scenario to a new folder.
 * @returns Path of the folder; it holds topology.json, paths.json, placement.csv and events.csv.
 */
export function unpackInput(scenario: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-parity-'));
  for (const file of ['topology.json', 'paths.json', 'placement.csv', 'events.csv']) {
    writeFileSync(join(folder, file), unpacked(scenario, file));
  }
  return folder;
}
