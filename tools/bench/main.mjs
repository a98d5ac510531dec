/**
 * Measures every case several times, each time in a fresh process, and prints medians.
 * Options: --repetitions N, --only TEXT (cases whose group or title contains it), --json FILE,
 * --curves (cost against sizes instead of the table of goals, for draw-curves.mjs),
 * --compare FILE (fails where a case got slower than an earlier --json by more than 15 %).
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { CURVE_CASES } from './cases/curve-cases.mjs';
import { CASES } from './cases/index.mjs';
import { compareWith } from './compare.mjs';
import { formatNetworkMean, formatResult } from './format-result.mjs';
import { runCase } from './run-case.mjs';

const { values: options } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    compare: { type: 'string' },
    curves: { type: 'boolean', default: false },
  },
});

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
const { processor, cores, memoryGiB, node } = machine;
console.log(`${processor}, ${cores} cores, ${memoryGiB} GiB, Node ${node}\n`);

const cases = options.curves ? CURVE_CASES : CASES;
const chosen = cases.filter(({ group, title }) => `${group}: ${title}`.includes(options.only));
const measured = chosen.map((benchCase) => {
  const result = runCase(benchCase, Number(options.repetitions));
  console.log(formatResult(result));
  return result;
});
console.log(`\n${formatNetworkMean(measured)}`);

if (options.json !== undefined) {
  writeFileSync(options.json, `${JSON.stringify({ machine, measured }, null, 2)}\n`);
}
if (options.compare !== undefined) {
  const { lines, slower } = compareWith(measured, options.compare);
  console.log(['', `against ${options.compare}:`, ...lines].join('\n'));
  if (slower > 0) process.exitCode = 1;
}
