import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const PACKAGE_TYPESCRIPT = ['packages/*/{src,test}/**/*.{ts,tsx}'];

/** What the generator of plugins copies: linted like our sources, with no arrows to keep. */
const TEMPLATES = ['packages/create-icarus-plugin/templates/*/{src,test}/**/*.ts'];

const TESTS = ['**/*.test.{ts,mjs}', 'packages/*/test/**'];

const JEST_GLOBALS = 'describe it expect beforeAll beforeEach afterAll afterEach jest'.split(' ');

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
const HOT_PACKAGES = ['engine', 'policies', 'collectors', 'workloads', 'strategies', 'analytics'];

/** The arrows of imports, core <- engine <- plugins <- cli: what each layer may import besides itself. */
const ARROWS = {
  core: [],
  engine: ['core'],
  testing: ['core', 'engine'],
  plugin: ['core', 'engine'],
  cli: ['core', 'engine'],
  generator: ['core'],
  bundle: ['core', 'engine', 'plugin', 'cli', 'generator'],
};

/** What tests may import besides: the packages that only tests use, and those that the CLI composes. */
const ARROWS_OF_TESTS = {
  ...ARROWS,
  cli: [...ARROWS.cli, 'plugin'],
  plugin: [...ARROWS.plugin, 'testing'],
};

const boundariesRule = (arrows) => [
  'error',
  {
    default: 'disallow',
    message:
      'A {{from.element.types}} package may not import {{dependency.source}}: imports go core <- engine <- plugins <- cli, and plugins never import each other.',
    policies: Object.entries(arrows)
      .filter(([, allowed]) => allowed.length > 0)
      .map(([layer, allowed]) => ({
        from: { element: { type: layer } },
        allow: { to: { element: { types: { anyOf: allowed } } } },
      })),
  },
];

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
      { type: 'testing', pattern: 'packages/testing' },
      { type: 'cli', pattern: 'packages/cli' },
      { type: 'generator', pattern: 'packages/create-icarus-plugin' },
      { type: 'bundle', pattern: 'packages/icarus-sim' },
      { type: 'plugin', pattern: 'packages/*' },
    ],
  },
  rules: {
    'boundaries/dependencies': boundariesRule(ARROWS),
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

/** Rules that need types are in `.oxlintrc.json`: a linter in native code takes a tenth of the time. */
const typescriptSources = {
  files: [...PACKAGE_TYPESCRIPT, ...TEMPLATES],
  extends: [tseslint.configs.strict],
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
  },
};

const documentedSources = {
  files: ['packages/*/src/**/*.{ts,tsx}'],
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
  typescriptSources,
  packageBoundaries,
  {
    files: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.ts'],
    plugins: { boundaries },
    rules: { 'boundaries/dependencies': boundariesRule(ARROWS_OF_TESTS) },
  },
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
