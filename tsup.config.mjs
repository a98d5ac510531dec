import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'tsup';
import { writeDeclarations } from './tools/workspace/declarations.mjs';

/** Packages that ship ES modules only: bundled, since a CommonJS consumer could not `require` them. */
const ESM_ONLY = ['chalk', 'flatqueue'];

/** Packages of many small files: bundled, since loading them took a third of `icarus list`. */
const MANY_FILES = [
  '@sinclair/typebox',
  'ajv',
  'es-toolkit',
  'jsonc-parser',
  'saxes',
  'semver',
  'yaml',
];

/** Modules that are loaded by themselves: `index` everywhere, the others where a package has them. */
const ENTRIES = [
  'src/index.ts',
  'src/main.ts',
  'src/replay-worker.ts',
  'src/experiment-host.ts',
  'src/experiment-thread.ts',
  'src/plugin-manifests.ts',
];

/** What runs in a browser, where a package has it: one script with all that it needs. */
const BROWSER_ENTRY = 'src/browser/main.tsx';

/**
 * Modules of Node.js: ES modules, CommonJS and declarations.
 *
 * @type {import('tsup').Options}
 */
const forNode = {
  entry: ENTRIES.filter((file) => existsSync(file)),
  format: ['esm', 'cjs'],
  tsconfig: '../../tsconfig.build.json',
  target: 'node20',
  platform: 'node',
  sourcemap: true,
  // The script for browsers is built at the same time.
  clean: ['!browser/**'],
  shims: true,
  onSuccess: () => writeDeclarations(resolve('../..'), process.cwd()),
  external: [/^@icarus-sim\//],
  noExternal: [...ESM_ONLY, ...MANY_FILES],
  esbuildOptions(options) {
    // Puts constants where they are used: a bundle's own variables are loaded and checked each time.
    options.minifySyntax = true;
    // They ask for modules of Node.js in a way that ES modules can't; packages run in their folder.
    options.alias = {
      debug: resolve('../../tools/workspace/no-debug.cjs'),
      yaml: resolve('../../node_modules/yaml/browser/index.js'),
    };
  },
};

/** @type {import('tsup').Options} */
const forBrowsers = {
  entry: [BROWSER_ENTRY],
  outDir: 'dist/browser',
  format: ['iife'],
  tsconfig: '../../tsconfig.build.json',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  clean: true,
  // A page takes the script in, so that whatever it needs must be in it.
  noExternal: [/./],
};

/** One configuration for every package: `tsup --config ../../tsup.config.mjs` in its folder. */
export default defineConfig(existsSync(BROWSER_ENTRY) ? [forNode, forBrowsers] : forNode);
