import { bundleForTests } from './tools/workspace/bundle-for-tests.mjs';

const PACKAGES = `${import.meta.dirname}/packages`;

/** Packages of hundreds of files that many tests load, by the package of ours that imports them. */
const MANY_FILES = {
  analytics: ['@stdlib/math-base-special-gammaln'],
  core: [
    '@sinclair/typebox',
    '@stdlib/stats-base-dists-normal-quantile',
    '@stdlib/stats-base-dists-t-quantile',
    'ajv',
    'yaml',
  ],
};

/** Packages that ship ES modules only: Jest runs CommonJS, so these are transformed like our sources. */
const ESM_ONLY = [
  'chalk',
  'd3-[a-z-]+',
  'delaunator',
  'flatqueue',
  'hyparquet',
  'hyparquet-writer',
  'internmap',
  'markdown-table',
  'pure-rand',
  'robust-predicates',
  'topojson-client',
  'vega',
  'vega-[a-z-]+',
];

/** Every look at a global of Jest's sandbox calls out of the machine code: not in hot loops. */
const FASTER_GLOBALS = 'Math Number Infinity Int32Array Uint32Array Uint8Array Float64Array';

// Tests compare plain text, whatever terminal or task runner they are started from.
process.env.FORCE_COLOR = '0';

/** Settings that a package has in a run of its own and in that of all (`jest.all.config.mjs`). */
export const SETTINGS = {
  // Processes and whole campaigns take a while on a machine that is busy with other tests.
  testTimeout: 60_000,
  testEnvironment: 'node',
  sandboxInjectedGlobals: FASTER_GLOBALS.split(' '),
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@icarus-sim/core/plugin-manifests$': `${PACKAGES}/core/src/plugin-manifests.ts`,
    '^@icarus-sim/([^/]+)$': `${PACKAGES}/$1/src/index.ts`,
    ...bundleForTests(import.meta.dirname, MANY_FILES),
    // Its build for Node.js awaits an optional canvas at its top level, which CommonJS can't.
    '^vega-canvas$': `${import.meta.dirname}/node_modules/vega-canvas/build/vega-canvas.browser.js`,
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'],
  },
  // Maps in files of their own: Jest would read and compile those at the end of each module again and again.
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: true },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
};

/** One configuration for all: a package runs `jest --config ../../jest.config.mjs --rootDir .` in its folder. */
export default {
  ...SETTINGS,
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.{ts,mjs}'],
  // Tests wait for the processes they start, so that a worker less than there are cores wastes one.
  maxWorkers: '100%',
};
