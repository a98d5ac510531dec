import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import {
  choice,
  InputError,
  parseComponentTexts,
  parseParameters,
  quote,
  Type,
  type ComponentSpecification,
} from '@icarus-sim/core';
import type { ReplayOptions } from '../commands/replay.js';
import { parseCacheSizes, type CacheSize } from './cache-sizes.js';

const OUTPUT_KINDS = ['table', 'json', 'csv'] as const;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Options whose values are checked one by one; the keys are the places in messages. */
const VALUES = Type.Object({
  '--sample': Type.Number({ exclusiveMinimum: 0, maximum: 1, default: 1 }),
  '--output': choice(OUTPUT_KINDS, { default: 'table' }),
  '--jobs': Type.Integer({ minimum: 1 }),
  '--seed': Type.Integer({ minimum: 0, default: 1 }),
});

/** How results are written. */
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** What `icarus replay` is asked to do; names are not looked up yet. */
export interface ReplayPlan {
  /** The trace as the user named it. */
  readonly trace: string;
  readonly format: ComponentSpecification;
  readonly policies: readonly ComponentSpecification[];
  /** Empty for the default ones of a curve. */
  readonly sizes: readonly CacheSize[];
  /** Whether the curve of LRU is asked for instead of simulated caches. */
  readonly curve: boolean;
  /** Share of the contents that are replayed; 1 for all. */
  readonly rate: number;
  readonly output: OutputKind;
  /** File to write to; standard output by default. */
  readonly file: string | undefined;
  readonly jobs: number;
  readonly seed: number;
}

/**
 * Checks all that can be checked before plugins are loaded and the trace is read.
 * @throws InputError where an option is missing or not valid.
 */
export function planReplay(trace: string, options: ReplayOptions): ReplayPlan {
  const { '--sample': rate, '--output': output, ...values } = readValues(options);
  const curve = options.curve === true;
  const [format, ...others] = parseComponentTexts(options.format ?? 'LINES', '--format');
  if (format === undefined || others.length > 0) {
    throw new InputError({
      place: '--format',
      found: quote(options.format),
      allowed: 'one format',
    });
  }
  checkFile(options);
  return {
    ...{ trace, format, curve, rate, output, file: options.o },
    ...{ jobs: values['--jobs'], seed: values['--seed'] },
    policies: readPolicies(options),
    sizes: readSizes(options),
  };
}

function readValues({ sample, output, o = '', jobs, seed }: ReplayOptions) {
  const ending = extname(o).slice(1).toLowerCase();
  const byEnding = OUTPUT_KINDS.find((kind) => kind === ending);
  const given = {
    ...{ '--sample': numberIn(sample), '--output': output ?? byEnding },
    ...{ '--jobs': numberIn(jobs) ?? availableParallelism(), '--seed': numberIn(seed) },
  };
  const written = Object.entries(given).filter(([, value]) => value !== undefined);
  return parseParameters(VALUES, Object.fromEntries(written), '');
}

/** A text that is no number stays one, for the message. */
function numberIn(text: string | undefined): number | string | undefined {
  return text !== undefined && NUMBER.test(text.trim()) ? Number(text) : text;
}

function readPolicies({ policy, curve }: ReplayOptions): ComponentSpecification[] {
  const policies = (policy ?? (curve ? ['LRU'] : [])).flatMap((text) =>
    parseComponentTexts(text, '--policy'),
  );
  if (policies.length === 0) {
    const allowed = 'eviction policies such as LRU,FIFO, or --curve';
    throw new InputError({ place: '--policy', found: 'nothing', allowed });
  }
  const other = curve ? policies.find(({ name }) => name !== 'LRU') : undefined;
  if (other) {
    const allowed = 'LRU, whose curve it is, or no --policy';
    throw new InputError({ place: '--policy', found: `${other.name} with --curve`, allowed });
  }
  return policies;
}

function readSizes({ cacheSize = [], curve }: ReplayOptions): CacheSize[] {
  if (cacheSize.length === 0 && !curve) {
    const allowed = 'cache sizes such as 1000,1%, or --curve';
    throw new InputError({ place: '--cache-size', found: 'nothing', allowed });
  }
  return parseCacheSizes(cacheSize);
}

/** A file that can't be written must not be noticed when everything is done. */
function checkFile({ o: file, force }: ReplayOptions): void {
  if (file === undefined) return;
  if (existsSync(file) && !force) {
    const allowed = 'a new file, or --force to replace this one';
    throw new InputError({ place: `-o ${file}`, found: 'a file that exists already', allowed });
  }
  if (existsSync(dirname(file))) return;
  const found = 'a folder that does not exist';
  throw new InputError({ place: `-o ${file}`, found, allowed: 'a file in a folder that exists' });
}
