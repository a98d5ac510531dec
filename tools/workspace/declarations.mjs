/**
 * Declarations of a package: one file for each of its entries, as ES module and as CommonJS.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The compiler in native code, which takes a tenth of the time of the one that linters use. */
const COMPILER = 'node_modules/typescript-native/bin/tsc';

/** What other packages import; the other entries are started, not imported. */
const ENTRIES = ['index', 'plugin-manifests'];

/**
 * Writes the declarations of a package into its `dist`.
 *
 * @param {string} root Folder of the workspace.
 * @param {string} folder Folder of the package.
 * @throws Error where its sources have type errors; the compiler has written them to standard error.
 */
export async function writeDeclarations(root, folder) {
  const parent = join(root, '.nx');
  mkdirSync(parent, { recursive: true });
  const compiled = mkdtempSync(join(parent, `declarations-${basename(folder)}-`));
  const entries = ENTRIES.filter((name) => existsSync(join(folder, 'src', `${name}.ts`)));
  try {
    await compile(root, folder, entries, compiled);
    await bundle(entries, compiled, join(folder, 'dist'));
  } finally {
    rmSync(compiled, { recursive: true });
  }
}

/** Compiles entries with what they import to a declaration for each file. */
async function compile(root, folder, entries, outDir) {
  const configuration = join(outDir, 'tsconfig.json');
  const rootDir = join(folder, 'src');
  const emit = { noEmit: false, declaration: true, emitDeclarationOnly: true };
  writeFileSync(
    configuration,
    JSON.stringify({
      extends: join(root, 'tsconfig.build.json'),
      compilerOptions: { ...emit, rootDir, outDir },
      files: entries.map((name) => join(rootDir, `${name}.ts`)),
      include: [join(rootDir, '**/*.d.ts')],
    }),
  );
  const compiler = spawn(process.execPath, [join(root, COMPILER), '-p', configuration], {
    stdio: ['ignore', 2, 2],
  });
  const exitCode = await new Promise((resolve, reject) => {
    compiler.once('error', reject).once('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`no declarations of ${relative(root, folder)}`);
}

async function bundle(entries, compiled, dir) {
  const declarations = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(compiled, `${name}.d.ts`)])),
    external: (name) => !/^[./]/.test(name),
    // They were checked when they were compiled.
    plugins: [dts({ tsconfig: false, compilerOptions: { noLib: true, types: [] } })],
  });
  for (const extension of ['d.ts', 'd.cts']) {
    await declarations.write({
      dir,
      format: 'es',
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `shared.${extension}`,
    });
  }
  await declarations.close();
}
