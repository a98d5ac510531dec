/**
 * Packs a package as npm would publish it and looks at it as a consumer: `node check-package.mjs
 * FOLDER WORK_FOLDER` prints what publint and are-the-types-wrong find, its files and its size.
 */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Entries without types: the command, for the package that brings it under another name. */
const UNTYPED_ENTRIES = ['./bin'];
/** How Node.js resolved before `exports`; no version that we support does. */
const OLD_RESOLUTION = 'node10';

const [folder = '', workFolder = ''] = process.argv.slice(2);
const packed = pack(folder, workFolder);
const tarball = readFileSync(join(workFolder, packed.filename));
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const report = {
  manifestProblems: await manifestProblems(),
  typeProblems: await typeProblems(),
  files: packed.files.map(({ path }) => path),
  size: packed.size,
};
console.log(JSON.stringify(report));

function pack(packageFolder, destination) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
  const options = { cwd: packageFolder, encoding: 'utf8', shell: npm === 'npm.cmd' };
  const { stdout, stderr, status } = spawnSync(npm, args, options);
  if (status !== 0) throw new Error(stderr);
  const [first] = Object.values(JSON.parse(stdout));
  return first;
}

async function manifestProblems() {
  const { buffer, byteOffset, byteLength } = tarball;
  const copy = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages } = await publint({ pack: { tarball: copy }, level: 'warning' });
  return messages.map((message) => formatMessage(message, manifest, { color: false }));
}

async function typeProblems() {
  const options = { excludeEntrypoints: UNTYPED_ENTRIES };
  const analysis = await checkPackage(createPackageFromTarballData(tarball), options);
  if (!analysis.types) return ['the package has no types'];
  return analysis.problems
    .filter(({ resolutionKind }) => resolutionKind !== OLD_RESOLUTION)
    .map((problem) => JSON.stringify(problem));
}
