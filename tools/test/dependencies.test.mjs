import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';
import { packageFolders } from '../workspace/package-folders.mjs';

const read = (path) => readFileSync(join(WORKSPACE_ROOT, path), 'utf8');
const MANIFESTS = ['', ...packageFolders(WORKSPACE_ROOT)].map((folder) => ({
  folder,
  ...JSON.parse(read(join(folder, 'package.json'))),
}));

const OWN = new Set(MANIFESTS.map(({ name }) => name));
const foreignPackagesOf = ({ dependencies, devDependencies }) =>
  Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !OWN.has(name));

describe('docs/dependencies.md', () => {
  const explained = [...read('docs/dependencies.md').matchAll(/^- `([^`]+)`/gm)].map(
    ([, name]) => name,
  );
  const used = MANIFESTS.flatMap(foreignPackagesOf);

  it('says of each dependency why it was chosen', () => {
    expect(used.filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('names no package that is not used', () => {
    expect(explained.filter((name) => !used.includes(name))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const locked = Object.entries(JSON.parse(read('package-lock.json')).packages);

  it('names no registry, so that each user installs from their own', () => {
    const resolved = locked.map(([, { resolved: from = '' }]) => from);
    expect(resolved.filter((from) => from.includes('://'))).toEqual([]);
  });

  it('lists the binaries of every platform, which `npm ci` insists on', () => {
    const paths = new Set(locked.map(([path]) => path));
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !paths.has(`node_modules/${name}`) && !paths.has(`${path}/node_modules/${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
