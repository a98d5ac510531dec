/**
 * Compiles examples against the built packages, and runs them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: ['node'],
};

/**
 * @param {string} root Folder of the workspace, whose packages the examples import.
 * @param {import('./find-examples.mjs').Example[]} examples
 * @returns {{ problems: string[], run: (index: number) => string[], remove: () => void }} What the
 * compiler finds, as `EXAMPLE: MESSAGE`; runs one and tells the lines it prints; removes all files.
 */
export function compileExamples(root, examples) {
  // Below the workspace, so that its packages are found.
  const parent = join(root, 'node_modules', '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'examples-'));
  const files = examples.map(({ code }, index) => {
    const file = join(folder, `example-${index}.mts`);
    writeFileSync(file, code);
    return file;
  });
  const program = ts.createProgram(files, OPTIONS);
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics].map((diagnostic) =>
    problemText(diagnostic, examples),
  );
  return {
    problems,
    run: (index) => run(join(folder, `example-${index}.mjs`)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function problemText({ file, messageText }, examples) {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  const index = /^example-(\d+)/.exec(basename(file?.fileName ?? ''))?.[1];
  return `${examples[index]?.name ?? 'all'}: ${message}`;
}

function run(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}
