import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The packages that a campaign with official models needs. */
export const OFFICIAL_PLUGINS = [
  '@icarus-sim/topologies',
  '@icarus-sim/workloads',
  '@icarus-sim/placements',
  '@icarus-sim/strategies',
  '@icarus-sim/policies',
  '@icarus-sim/collectors',
];

/** One small experiment. */
export const SMALL_EXPERIMENT = {
  topology: { name: 'TREE', k: 2, h: 3 },
  workload: { name: 'STATIONARY', nContents: 100, alpha: 0.8, nWarmup: 100, nMeasured: 1000 },
  cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
  strategy: { name: 'LCE' },
};

/**
 * A small campaign: two experiments, two replications. It runs in the process of the command: workers
 * take longer to start than it does, and have tests of their own.
 */
export const SMALL_CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 1, replications: 2, executor: 'IN_PROCESS' },
  defaults: SMALL_EXPERIMENT,
  sweep: { 'strategy.name': ['LCE', 'NO_CACHE'] },
};

const created: string[] = [];

/**
 * Makes a folder outside the workspace, so that nothing is installed there.
 * @param files - Contents by name; what is neither text nor bytes is written as JSON.
 * @returns Its path; it is removed after the tests.
 */
export function workFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-cli-'));
  created.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const isReady = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isReady ? content : JSON.stringify(content));
  }
  return folder;
}

/** The lines of a journal as objects: the header, then the records in the order of the queue. */
export function journalLines(folder: string, file: string): Record<string, unknown>[] {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const objects = lines.map((line): Record<string, unknown> => JSON.parse(line));
  const position = ({ sequence = -1 }: Record<string, unknown>): number => Number(sequence);
  return objects.sort((a, b) => position(a) - position(b));
}

afterAll(() => {
  for (const folder of created) rmSync(folder, { recursive: true });
});
