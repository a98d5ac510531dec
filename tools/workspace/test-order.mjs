/**
 * The order of test files where Jest runs those of all packages: what starts processes takes longest
 * and comes first, so that no worker is left with it at the end.
 */
import Sequencer from '@jest/test-sequencer';
import { basename } from 'node:path';

/** Folders whose tests start what is built. */
const STARTING_PROCESSES = ['icarus-sim', 'create-icarus-plugin', 'cli', 'tools'];

export default class TestOrder extends Sequencer {
  /** Files in the order in which workers take them; within a folder, as Jest orders them by itself. */
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ context }) {
  const rank = STARTING_PROCESSES.indexOf(basename(context.config.rootDir));
  return rank < 0 ? STARTING_PROCESSES.length : rank;
}
