/**
 * Packs the packages of a workspace as npm would publish them and looks at them as a consumer:
 * `node check-packages.mjs WORKSPACE WORK_FOLDER` prints for each what publint and
 * are-the-types-wrong find, its files and its size.
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

/** Bytes that npm may write. */
const MOST_OUTPUT = 64 * 2 ** 20;

const [workspace = '', workFolder = ''] = process.argv.slice(2);
const reports = {};
for (const packed of pack(workspace, workFolder)) {
  const tarball = readFileSync(join(workFolder, packed.filename));
  reports[packed.name] = {
    manifestProblems: await manifestProblems(tarball),
    typeProblems: await typeProblems(tarball),
    files: packed.files.map(({ path }) => path),
    size: packed.size,
  };
}
console.log(JSON.stringify(reports));

function pack(folder, destination) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--workspaces', '--json', '--ignore-scripts', '--pack-destination', destination];
  const { stdout, stderr, status } = spawnSync(npm, ['pack', ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    shell: npm === 'npm.cmd',
  });
  if (status !== 0) throw new Error(stderr);
  return Object.values(JSON.parse(stdout));
}

async function manifestProblems({ buffer, byteOffset, byteLength }) {
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages, pkg: manifest } = await publint({ pack: { tarball }, level: 'warning' });
  return messages.map((message) => formatMessage(message, manifest, { color: false }));
}

async function typeProblems(tarball) {
  const options = { excludeEntrypoints: UNTYPED_ENTRIES };
  const analysis = await checkPackage(createPackageFromTarballData(tarball), options);
  if (!analysis.types) return ['the package has no types'];
  return analysis.problems
    .filter(({ resolutionKind }) => resolutionKind !== OLD_RESOLUTION)
    .map((problem) => JSON.stringify(problem));
}
