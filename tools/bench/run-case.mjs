import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.mjs';

/**
 * Measures a case several times, each time in a fresh process.
 * @param {object} benchCase One of `CASES`.
 * @param {number} repetitions
 */
export function runCase(benchCase, repetitions) {
  const { group, title, curve, unit, goal, limits = {}, script, input } = benchCase;
  const file = fileURLToPath(new URL(`measure/${script}`, import.meta.url));
  const runs = Array.from({ length: repetitions }, () => {
    const output = execFileSync(process.execPath, [file, JSON.stringify(input)], {
      encoding: 'utf8',
    });
    return JSON.parse(output);
  });
  const values = runs.map(({ value }) => value);
  return {
    group,
    title,
    curve,
    unit,
    goal,
    limits,
    value: median(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
    setUpSeconds: median(runs.map(({ setUpSeconds = 0 }) => setUpSeconds)),
    peakResidentBytes: Math.max(...runs.map(({ peakResidentBytes }) => peakResidentBytes)),
  };
}
