import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from './jest.config.mjs';

/**
 * All packages and tools in one run: workers that have nothing left to do in one package go on in others,
 * and what many packages load is transformed once.
 */
export default {
  ...SETTINGS,
  roots: ['<rootDir>/packages', '<rootDir>/tools'],
  testMatch: [
    '<rootDir>/packages/*/src/**/*.test.ts',
    '<rootDir>/packages/*/test/**/*.test.ts',
    '<rootDir>/tools/test/*.test.mjs',
  ],
  // Many tests wait for the processes they start.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: fileURLToPath(new URL('tools/workspace/test-order.mjs', import.meta.url)),
};
