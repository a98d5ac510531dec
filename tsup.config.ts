import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** Packages that ship ES modules only: bundled, since a CommonJS consumer could not `require` them. */
const ESM_ONLY = ['chalk', 'flatqueue'];

/** Modules that are loaded by themselves: `index` everywhere, the others where a package has them. */
const ENTRIES = ['src/index.ts', 'src/main.ts', 'src/replay-worker.ts', 'src/plugin-manifests.ts'];

/** One configuration for every package: `tsup --config ../../tsup.config.ts` in its folder. */
export default defineConfig({
  entry: ENTRIES.filter((file) => existsSync(file)),
  format: ['esm', 'cjs'],
  dts: true,
  tsconfig: '../../tsconfig.build.json',
  target: 'node20',
  platform: 'node',
  sourcemap: true,
  clean: true,
  shims: true,
  external: [/^@icarus-sim\//],
  noExternal: ESM_ONLY,
});
