/**
 * `npm run new-package -- NAME "description"`: adds a plugin package to the workspace.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';
import { packageSkeleton } from './workspace/package-skeleton.mjs';

const [name, description] = process.argv.slice(2);
const complaint = complaintAbout(name, description);
if (complaint) {
  console.error(`${complaint}\nUsage: npm run new-package -- NAME "description"`);
  process.exit(2);
}
writePackage(name, description.replace(/\.$/, ''));
addToWorkspace(`@icarus-sim/${name}`);
console.log(
  `packages/${name} is written. Next: npm install, then npx nx test @icarus-sim/${name}.`,
);

function complaintAbout(packageName = '', about = '') {
  if (!/^[a-z][a-z0-9-]*$/.test(packageName)) {
    return `"${packageName}" is no package name: use lower-case letters, digits and hyphens.`;
  }
  if (about.trim() === '') return 'A description in one sentence is missing.';
  if (existsSync(join(WORKSPACE_ROOT, 'packages', packageName))) {
    return `packages/${packageName} exists already.`;
  }
  return undefined;
}

function writePackage(packageName, about) {
  const read = (path) => readFileSync(join(WORKSPACE_ROOT, path), 'utf8');
  const files = packageSkeleton({
    name: packageName,
    description: about,
    version: JSON.parse(read('packages/core/package.json')).version,
    license: read('LICENSE'),
  });
  for (const [path, content] of Object.entries(files)) {
    const file = join(WORKSPACE_ROOT, 'packages', packageName, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The root depends on every plugin, so that the `icarus` command finds it there. */
function addToWorkspace(npmName) {
  const manifestFile = join(WORKSPACE_ROOT, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const dependencies = { ...manifest.devDependencies, [npmName]: '*' };
  manifest.devDependencies = Object.fromEntries(
    Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
}
