/** What the generator of plugins copies: linted like our sources, with no arrows to keep. */
const TEMPLATES = 'packages/create-icarus-plugin/templates/*/{src,test}/**/*.ts';
const PACKAGE_TYPESCRIPT = 'packages/*/{src,test}/**/*.{ts,tsx}';

/** Packages with measured hot loops, where a typed-array read may be asserted with `!`. */
const HOT_PACKAGES = 'engine,policies,collectors,workloads,strategies,analytics';

/** What needs a TSDoc comment when it is exported. */
const DECLARATIONS = [
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSEnumDeclaration',
  'VariableDeclaration',
];

/** The arrows of imports, core <- engine <- plugins <- cli: what each layer may import besides itself. */
const ARROWS = {
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

/** The first pattern that a package meets tells its layer. */
const LAYERS = {
  core: 'core',
  engine: 'engine',
  testing: 'testing',
  cli: 'cli',
  generator: 'create-icarus-plugin',
  bundle: 'icarus-sim',
  plugin: '*',
};

const boundariesRule = (arrows) => [
  'error',
  {
    default: 'disallow',
    message:
      'A {{from.element.types}} package may not import {{dependency.source}}: imports go core <- engine <- plugins <- cli, and plugins never import each other.',
    policies: Object.entries(arrows).map(([layer, allowed]) => ({
      from: { element: { type: layer } },
      allow: { to: { element: { types: { anyOf: allowed } } } },
    })),
  },
];

/** Imports that the arrows don't forbid, and that are wrong all the same. */
const RESTRICTED_IMPORTS = [
  {
    regex: '^(\\.\\./)+[^./]+/(src|dist)(/|$)',
    message: 'Import another package by its name, not by its path.',
  },
  {
    group: ['@icarus-sim/*/**', '!@icarus-sim/*/plugin-manifests'],
    message: 'Import a package by its entry point.',
  },
  {
    group: ['graphology-*/**', '!graphology-*/**/*.js'],
    message: 'Add ".js": the package has no exports map, so Node.js needs the whole file name.',
  },
];

const severity = (value, prefix, names) =>
  Object.fromEntries(names.split(' ').map((name) => [`${prefix}/${name}`, value]));

export default {
  plugins: ['eslint', 'typescript'],
  // Oxlint has a part of the second plugin under its own name.
  jsPlugins: ['eslint-plugin-boundaries', { name: 'tsdoc', specifier: 'eslint-plugin-jsdoc' }],
  categories: { correctness: 'error' },
  ignorePatterns: ['dist/', 'coverage/', '.nx/', 'results/', 'fixtures/'],
  settings: {
    'import/resolver': { typescript: { project: 'tsconfig.base.json' } },
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'boundaries/elements': Object.entries(LAYERS).map(([type, folder]) => ({
      type,
      pattern: `packages/${folder}`,
    })),
  },
  rules: {
    ...severity(
      'error',
      'eslint',
      'no-case-declarations no-empty no-fallthrough no-prototype-builtins no-regex-spaces ' +
        'no-unexpected-multiline no-useless-assignment no-var prefer-const prefer-rest-params ' +
        'prefer-spread preserve-caught-error',
    ),
    // What Node.js prints and sorts by default is what is meant where these would complain.
    ...severity(
      'off',
      'typescript',
      'no-base-to-string no-useless-default-assignment require-array-sort-compare ' +
        'restrict-template-expressions unbound-method',
    ),
    'typescript/no-floating-promises': [
      'error',
      {
        allowForKnownSafeCalls: [
          { from: 'package', package: 'node:test', name: ['describe', 'it'] },
        ],
      },
    ],
    'typescript/no-misused-promises': 'error',
  },
  overrides: [
    {
      files: ['**/*.{mjs,js}'],
      env: { builtin: true },
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly' },
      rules: {
        'eslint/no-undef': 'error',
        ...severity('off', 'typescript', 'await-thenable no-floating-promises no-misused-promises'),
      },
    },
    { files: ['**/*.test.mjs'], env: { jest: true } },
    {
      files: [PACKAGE_TYPESCRIPT, TEMPLATES],
      rules: severity(
        'error',
        'typescript',
        'ban-ts-comment consistent-type-imports no-dynamic-delete no-empty-object-type ' +
          'no-explicit-any no-extraneous-class no-invalid-void-type no-namespace ' +
          'no-non-null-asserted-nullish-coalescing no-non-null-assertion no-require-imports ' +
          'no-unnecessary-type-constraint no-unsafe-function-type prefer-literal-enum-member ' +
          'unified-signatures',
      ),
    },
    {
      files: [`packages/{${HOT_PACKAGES}}/src/**/*.ts`],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
    {
      files: [PACKAGE_TYPESCRIPT],
      rules: {
        'boundaries/dependencies': boundariesRule(ARROWS),
        'eslint/no-restricted-imports': ['error', { patterns: RESTRICTED_IMPORTS }],
      },
    },
    {
      files: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.ts'],
      rules: { 'boundaries/dependencies': boundariesRule(ARROWS_OF_TESTS) },
    },
    {
      files: ['packages/*/src/**/*.{ts,tsx}'],
      excludeFiles: ['**/*.test.ts', '**/index.ts'],
      rules: {
        'eslint/max-lines': ['error', { max: 250 }],
        'tsdoc/require-jsdoc': [
          'error',
          {
            publicOnly: { ancestorsOnly: true },
            enableFixer: false,
            require: { FunctionDeclaration: false },
            contexts: DECLARATIONS.map((node) => `:is(Program, ExportNamedDeclaration) > ${node}`),
          },
        ],
      },
    },
  ],
};
