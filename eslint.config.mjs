import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const PACKAGE_TYPESCRIPT = ['packages/*/{src,test}/**/*.ts'];
const TESTS = ['**/*.test.{ts,mjs}', 'packages/*/test/**'];

const JEST_GLOBALS = ['describe', 'it', 'expect', 'beforeEach', 'afterEach'];

/** What needs a TSDoc comment when it is exported. */
const DECLARATIONS = [
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSEnumDeclaration',
  'VariableDeclaration',
];

/** Packages with measured hot loops, where a typed-array read may be asserted with `!`. */
const HOT_PACKAGES = ['engine', 'policies', 'collectors', 'workloads', 'strategies'];

/** The arrows of imports, core <- engine <- plugins <- cli: what each layer may import besides itself. */
const ARROWS = { core: [], engine: ['core'], plugin: ['core', 'engine'], cli: ['core', 'engine'] };

const packageBoundaries = {
  files: PACKAGE_TYPESCRIPT,
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: { project: 'tsconfig.base.json' } },
    'boundaries/root-path': import.meta.dirname,
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'boundaries/elements': [
      { type: 'core', pattern: 'packages/core' },
      { type: 'engine', pattern: 'packages/engine' },
      { type: 'cli', pattern: 'packages/cli' },
      { type: 'plugin', pattern: 'packages/*' },
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message:
          'A {{from.element.types}} package may not import {{dependency.source}}: imports go core <- engine <- plugins <- cli, and plugins never import each other.',
        policies: Object.entries(ARROWS)
          .filter(([, allowed]) => allowed.length > 0)
          .map(([layer, allowed]) => ({
            from: { element: { type: layer } },
            allow: { to: { element: { types: { anyOf: allowed } } } },
          })),
      },
    ],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(\\.\\./)+[^./]+/(src|dist)(/|$)',
            message: 'Import another package by its name, not by its path.',
          },
          {
            regex: '^@icarus-sim/[^/]+/(?!plugin-manifests$)',
            message: 'Import a package by its entry point.',
          },
          {
            regex: '^graphology-[a-z-]+/.*(?<!\\.js)$',
            message:
              'Add ".js": the package has no exports map, so Node.js needs the whole file name.',
          },
        ],
      },
    ],
  },
};

const typescriptSources = {
  files: PACKAGE_TYPESCRIPT,
  extends: [tseslint.configs.strict],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
  },
};

const documentedSources = {
  files: ['packages/*/src/**/*.ts'],
  ignores: [...TESTS, '**/index.ts'],
  plugins: { jsdoc },
  rules: {
    'max-lines': ['error', { max: 250 }],
    'jsdoc/require-jsdoc': [
      'error',
      {
        publicOnly: { ancestorsOnly: true },
        enableFixer: false,
        require: { FunctionDeclaration: false },
        contexts: DECLARATIONS.map((node) => `:is(Program, ExportNamedDeclaration) > ${node}`),
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'coverage/', '.nx/', 'results/', '**/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  { files: ['*.ts'], extends: [tseslint.configs.strict] },
  typescriptSources,
  packageBoundaries,
  documentedSources,
  {
    files: HOT_PACKAGES.map((name) => `packages/${name}/src/**/*.ts`),
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.test.mjs'],
    languageOptions: {
      globals: Object.fromEntries(JEST_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
);
