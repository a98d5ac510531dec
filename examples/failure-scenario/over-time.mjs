// Hit ratio of each strategy in each window: node over-time.mjs campaign.results.jsonl
import { readResults } from '@icarus-sim/core';

const [file] = process.argv.slice(2);
const results = await readResults(file);
for (const [parameters, measured] of results) {
  if (parameters.replication !== 1) continue;
  const { HIT_RATIO } = measured.HIT_RATIO_OVER_TIME;
  const cells = HIT_RATIO.map((ratio) => ratio.toFixed(3).padStart(7));
  console.log(parameters.strategy.name.padEnd(10), ...cells);
}
