/**
 * The order of test files where Jest runs those of all packages: what starts processes takes longest
 * and comes first, so that no worker is left with it at the end.
 */
import Sequencer from '@jest/test-sequencer';
import { relative, sep } from 'node:path';

/** Folders whose tests start what is built. */
const STARTING_PROCESSES = [
  'packages/icarus-sim',
  'packages/create-icarus-plugin',
  'packages/cli',
  'tools',
];

export default class TestOrder extends Sequencer {
  /** Files in the order in which workers take them; within a folder, as Jest orders them by itself. */
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ path, context }) {
  const file = relative(context.config.rootDir, path).replaceAll(sep, '/');
  const rank = STARTING_PROCESSES.findIndex((folder) => file.startsWith(`${folder}/`));
  return rank < 0 ? STARTING_PROCESSES.length : rank;
}
