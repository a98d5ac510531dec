/**
 * The skeleton that every package of the workspace shares: the files a package starts with, by name.
 */

/**
 * What a plugin is written against. As a peer, any release before 1.0 will do: with a narrower range,
 * changesets would turn the first minor release into 1.0.0.
 */
const CONTRACTS = ['@icarus-sim/core', '@icarus-sim/engine'];
const CONTRACT_RANGE = '>=0.1.0 <1.0.0';

const REPOSITORY = 'git+https://github.com/icarus-sim/icarus.git';

/**
 * The files of a new plugin package.
 *
 * @param {object} about
 * @param {string} about.name Folder name, which is also the npm name without its scope.
 * @param {string} about.description One sentence, for package.json and the README.
 * @param {string} about.version The version that all packages have.
 * @param {string} about.license Text of the licence file.
 * @returns {Record<string, string>} Contents by path within the package's folder.
 */
export function packageSkeleton({ name, description, version, license }) {
  const npmName = `@icarus-sim/${name}`;
  return {
    'package.json': `${JSON.stringify(pluginManifest({ name, description, version }), null, 2)}\n`,
    'tsconfig.json': TSCONFIG,
    'README.md': readme(npmName, description),
    LICENSE: license,
    'src/index.ts': FIRST_SOURCE,
    'src/index.test.ts': firstTest(npmName),
  };
}

const TSCONFIG = `{
  "extends": "../../tsconfig.base.json"
}
`;

const readme = (npmName, description) => `# ${npmName}

${description}.

## Usage

\`\`\`sh
npm install ${npmName}
\`\`\`

The \`icarus\` command finds the package by itself once it is a dependency of your project. A
configuration may also name it:

\`\`\`yaml
plugins:
  - '${npmName}'
\`\`\`
`;

const FIRST_SOURCE = `import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';

/** Registers components as those of this package, under the names that configurations use. */
export const registrar = registrarFor({ name, version });
`;

const firstTest = (npmName) => `import manifest from '../package.json';
import { registrar } from './index.js';

describe('${npmName}', () => {
  it('is a plugin that the icarus command finds', () => {
    expect(manifest).toMatchObject({ name: '${npmName}', icarus: { plugin: true } });
  });

  it('registers components as its own', () => {
    expect(Object.keys(registrar)).toContain('registerStrategy');
  });
});
`;

/**
 * The manifest of a plugin package.
 *
 * @param {object} about
 * @param {string} about.name Folder name, which is also the npm name without its scope.
 * @param {string} about.description One sentence.
 * @param {string} about.version The version that all packages have.
 * @returns {object} What package.json contains.
 */
export function pluginManifest({ name, description, version }) {
  return {
    name: `@icarus-sim/${name}`,
    version,
    description,
    keywords: ['icarus', 'icarus-plugin', 'cache', 'simulator', 'information-centric-networking'],
    license: 'MIT',
    repository: { type: 'git', url: REPOSITORY, directory: `packages/${name}` },
    type: 'module',
    engines: { node: '>=20.19' },
    icarus: { plugin: true },
    nx: { tags: ['layer:plugin'] },
    sideEffects: true,
    main: './dist/index.cjs',
    module: './dist/index.js',
    types: './dist/index.d.ts',
    exports: {
      '.': {
        import: { types: './dist/index.d.ts', default: './dist/index.js' },
        require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
      },
      './package.json': './package.json',
    },
    files: ['dist', '!dist/**/*.map'],
    publishConfig: { access: 'public' },
    scripts: {
      build: 'tsup --config ../../tsup.config.mjs',
      test: 'jest --config ../../jest.config.mjs --rootDir . --passWithNoTests',
      lint: `cd ../.. && oxlint -c oxlint.config.mjs --type-aware packages/${name}`,
      typecheck: 'tsc --noEmit -p tsconfig.json',
      bench: 'node ../../tools/workspace/bench-package.mjs',
    },
    peerDependencies: contractsAt(CONTRACT_RANGE),
    devDependencies: contractsAt(`^${version}`),
  };
}

const contractsAt = (range) => Object.fromEntries(CONTRACTS.map((name) => [name, range]));
