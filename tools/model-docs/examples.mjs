import { readFileSync } from 'node:fs';
import { checkAgainstSchema, formatProblem } from '@icarus-sim/core';
import { codeBlock } from './markdown.mjs';
import { inlineYaml } from './yaml.mjs';

/** Parameters of the components that need some, or are best shown with some, by kind and name. */
const PARAMETERS = JSON.parse(
  readFileSync(new URL('examples.json', import.meta.url), { encoding: 'utf8' }),
);

const BUDGET_KEYS = ['networkCache', 'cacheBudget'];

/** How a component of each kind is named; kinds that are left out are keys of an experiment. */
const FORMS = {
  dataCollector: ({ name }, parameters) => yaml({ collectors: [named(name, parameters)] }),
  engine: ({ name }, netconf) => yaml({ settings: { engine: name }, defaults: { netconf } }),
  executor: ({ name }) => yaml({ settings: { executor: name } }),
  resultsReader: ({ definition }) => shell(`icarus results print runs${definition.extensions[0]}`),
  resultsWriter: ({ definition }) =>
    shell(`icarus results merge -o all${definition.extensions[0]} monday.jsonl tuesday.jsonl`),
};

/**
 * @param {object} entry A component of the registry.
 * @returns {string} How to name it, as a block of code.
 * @throws Error where the parameters of the example are not valid.
 */
export function exampleOf(entry) {
  const { kind, name, definition } = entry;
  const parameters = PARAMETERS[kind]?.[name] ?? {};
  refuseInvalid(entry, parameters);
  const form = FORMS[kind];
  return form ? form({ name, definition }, parameters) : yaml({ [kind]: { name, ...parameters } });
}

function refuseInvalid({ kind, name, definition }, parameters) {
  const values = Object.entries(parameters).filter(([key]) => !BUDGET_KEYS.includes(key));
  const { problems } = checkAgainstSchema(
    definition.parameters,
    Object.fromEntries(values),
    `${kind}.${name}`,
  );
  if (problems.length === 0) return;
  const messages = problems.map(formatProblem).join('\n');
  throw new Error(`tools/model-docs/examples.json has no valid example:\n${messages}`);
}

function named(name, parameters) {
  return Object.keys(parameters).length === 0 ? name : { name, ...parameters };
}

function yaml(tree) {
  const lines = Object.entries(tree).map(([key, value]) => `${key}: ${inlineYaml(value)}`);
  return codeBlock('yaml', lines.join('\n'));
}

function shell(command) {
  return codeBlock('sh', command);
}
