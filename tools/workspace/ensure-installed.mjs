/**
 * Makes sure that Node.js is new enough and that what package-lock.json lists is installed.
 * Runs before anything is installed, so it uses nothing but what Node.js brings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders } from './package-folders.mjs';

export const WORKSPACE_ROOT = join(import.meta.dirname, '..', '..');

/**
 * Stops the process with a clear message when Node.js is too old, and installs the dependencies
 * when they are missing or are not those of package-lock.json.
 *
 * @param {string} root Folder of the workspace.
 */
export function ensureInstalled(root = WORKSPACE_ROOT) {
  const tooOld = nodeComplaint(
    process.versions.node,
    readJson(join(root, 'package.json')).engines.node,
  );
  if (tooOld) {
    console.error(tooOld);
    process.exit(2);
  }
  const reason = reasonToInstall(root);
  if (!reason) return;
  console.log(`Installing dependencies: ${reason}.`);
  const installed = npm(root, 'ci') || npm(root, 'install');
  if (!installed) {
    console.error('The dependencies could not be installed: see the messages of npm above.');
    process.exit(2);
  }
}

/**
 * @param {string} version Version of Node.js, such as `20.19.4`.
 * @param {string} range What package.json asks for, in the form `>=major.minor`.
 * @returns {string | undefined} What to tell the user when the version is older than that.
 */
export function nodeComplaint(version, range) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = range.replace('>=', '').split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return `Icarus needs Node.js ${range}, and this is Node.js ${version}. Install a newer one and try again.`;
}

/**
 * Compares the manifests, package-lock.json and the list that npm keeps of what it installed.
 *
 * @param {string} root Folder of the workspace.
 * @returns {string | undefined} Why an install is needed, `undefined` when it is not.
 */
export function reasonToInstall(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(installedList)) return 'nothing is installed yet';
  if (!existsSync(lockFile)) return 'there is no package-lock.json';
  const locked = readJson(lockFile).packages;
  const installed = readJson(installedList).packages;

  for (const [path, wanted] of Object.entries(locked)) {
    const found = installed[path];
    const leftOut = !found && wanted.optional;
    if (path === '' || leftOut) continue;
    if (!found) return `${path} is missing`;
    if (found.version !== wanted.version) return `${path} is not at version ${wanted.version}`;
  }
  return ['', ...packageFolders(root)]
    .filter(
      (folder) => !asksForTheSame(readJson(join(root, folder, 'package.json')), locked[folder]),
    )
    .map((folder) => `the dependencies in ${join(folder, 'package.json')} changed`)[0];
}

function asksForTheSame(manifest, locked) {
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  const sorted = (entries = {}) => JSON.stringify(Object.entries(entries).sort());
  return kinds.every((kind) => sorted(manifest[kind]) === sorted(locked?.[kind]));
}

/** Runs npm, through the copy that started this script if one did. Tells whether it succeeded. */
function npm(root, command) {
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, ...first] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const run = spawnSync(program, [...first, command, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && first.length === 0,
  });
  return run.status === 0;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
