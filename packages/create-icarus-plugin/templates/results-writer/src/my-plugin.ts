import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Type, type ResultStream, type ResultsWriter, type ResultValue } from '@icarus-sim/core';

const parameters = Type.Object({
  separator: Type.String({
    description: 'What stands between columns',
    default: '\t',
    minLength: 1,
  }),
});

/**
 * A line for each number: position of the experiment, its strategy, place in the results, value.
 * Replace this by your format.
 */
export const myPlugin: ResultsWriter<typeof parameters> = {
  description: 'Text with a line for each number of the results.',
  extensions: ['.tsv'],
  parameters,
  async write(path, results, { separator }) {
    await pipeline(linesOf(results, separator), createWriteStream(path));
  },
};

/** Line by line, since results may not fit in memory. */
async function* linesOf(results: ResultStream, separator: string): AsyncGenerator<string> {
  yield `${['experiment', 'strategy', 'metric', 'value'].join(separator)}\n`;
  let experiment = 0;
  for await (const [{ strategy }, tree] of results.entries()) {
    for (const [metric, value] of numbersOf(tree, '')) {
      yield `${[experiment, nameOf(strategy), metric, value].join(separator)}\n`;
    }
    experiment++;
  }
}

/** The numbers of a tree with their places, such as `LATENCY.MEAN`. */
function numbersOf(value: ResultValue, place: string): [string, number][] {
  if (typeof value === 'number') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numbersOf(part, place === '' ? key : `${place}.${key}`),
  );
}

function nameOf(component: unknown): string {
  const isNamed = typeof component === 'object' && component !== null && 'name' in component;
  return isNamed ? String(component.name) : '';
}
