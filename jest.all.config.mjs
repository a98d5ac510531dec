import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { PROJECT, TEST_TIMEOUT } from './jest.config.mjs';
import { packageFolders } from './tools/workspace/package-folders.mjs';

/** All packages and tools in one run: workers that have nothing left to do in one package go on in others. */
export default {
  testTimeout: TEST_TIMEOUT,
  // Many tests wait for the processes they start.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: fileURLToPath(new URL('tools/workspace/test-order.mjs', import.meta.url)),
  projects: [...packageFolders(import.meta.dirname), 'tools'].map((folder) => ({
    ...PROJECT,
    rootDir: folder,
    displayName: folder,
  })),
};
