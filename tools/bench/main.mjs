/**
 * Measures every case several times, each time in a fresh process, and prints medians.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CASES } from './cases.mjs';

const MEASURE = fileURLToPath(new URL('measure-case.mjs', import.meta.url));

const { values: options } = parseArgs({
  options: { repetitions: { type: 'string', default: '5' }, json: { type: 'string' } },
});

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {number} number The case's position in the list. */
function measure(number) {
  const runs = Array.from({ length: Number(options.repetitions) }, () =>
    JSON.parse(execFileSync(process.execPath, [MEASURE, String(number)], { encoding: 'utf8' })),
  );
  const speeds = runs.map(({ requestsPerSecond }) => requestsPerSecond);
  return {
    title: CASES[number].title,
    requestsPerSecond: median(speeds),
    slowest: Math.min(...speeds),
    fastest: Math.max(...speeds),
    setUpSeconds: median(runs.map(({ setUpSeconds }) => setUpSeconds)),
    peakResidentBytes: Math.max(...runs.map(({ peakResidentBytes }) => peakResidentBytes)),
  };
}

const millions = (value) => (value / 1e6).toFixed(2);
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}\n`,
);

const measured = CASES.map((_, number) => {
  const result = measure(number);
  const spread = `${millions(result.slowest)}–${millions(result.fastest)}`;
  const memory = `${Math.round(result.peakResidentBytes / 2 ** 20)} MiB`;
  console.log(
    `${result.title}: ${millions(result.requestsPerSecond)} million requests/s ` +
      `(${spread} in ${options.repetitions} runs), set-up ${result.setUpSeconds.toFixed(2)} s, peak ${memory}`,
  );
  return result;
});
if (options.json !== undefined) {
  writeFileSync(options.json, `${JSON.stringify({ machine, measured }, null, 2)}\n`);
}
