/**
 * Checks configurations, and parts of them, as `icarus validate` would.
 */
import {
  CONFIGURATION,
  EXPERIMENT,
  formatProblem,
  isInputError,
  parseConfiguration,
  resolveCampaign,
} from '@icarus-sim/core';
import { parseDocument } from 'yaml';

const LANGUAGES = ['yaml', 'json'];
const LEFT_OUT = '…';

/** What a part of a configuration is completed with. */
const REST = {
  topology: { name: 'GEANT' },
  workload: { name: 'STATIONARY', nContents: 1000, alpha: 0.8 },
  cachePlacement: { name: 'UNIFORM', networkCache: 0.1 },
  strategy: { name: 'LCE' },
};

/**
 * @param {import('./code-blocks.mjs').Code} block
 * @returns {string[]} What is wrong with it; nothing where it is no configuration.
 */
export function configurationProblems({ language, code }) {
  if (!LANGUAGES.includes(language) || code.includes(LEFT_OUT)) return [];
  const document = parseDocument(code);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const written = document.toJS();
  if (hasKeysOf(CONFIGURATION, written)) return problemsOf(written);
  if (hasKeysOf(EXPERIMENT, written)) return problemsOf({ defaults: written });
  return [];
}

function hasKeysOf(schema, written) {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return false;
  const keys = Object.keys(written);
  return keys.length > 0 && keys.every((key) => key in schema.properties);
}

function problemsOf(written) {
  try {
    const configuration = parseConfiguration(written);
    // Components of files of one's own are not there to be looked up.
    if (configuration.plugins?.some((plugin) => plugin.startsWith('.'))) return [];
    resolveCampaign({ ...configuration, defaults: { ...REST, ...configuration.defaults } });
    return [];
  } catch (error) {
    if (isInputError(error)) return error.problems.map(formatProblem);
    throw error;
  }
}
