import { join } from 'node:path';
import { REPORTED_PACKAGES } from '../api/report-api.mjs';
import { compileExamples } from '../examples/run-examples.mjs';
import { documentedExamples } from '../examples/documented-examples.mjs';
import { examplesIn, findExamples } from '../examples/find-examples.mjs';
import { markdownFiles } from '../documentation/markdown-files.mjs';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

jest.setTimeout(300_000);

const EXAMPLES = REPORTED_PACKAGES.flatMap((name) =>
  findExamples(join(WORKSPACE_ROOT, 'packages', name), name),
);
const DOCUMENTED = documentedExamples(markdownFiles(WORKSPACE_ROOT));

describe('an example', () => {
  it('is found in a comment with what it prints', () => {
    const source = [
      'const before = 1;',
      '/**',
      ' * Adds.',
      ' * @example',
      ' * ```ts',
      ' * console.log(1 + 1); // 2',
      ' * ```',
      ' */',
    ].join('\n');
    const code = 'console.log(1 + 1); // 2\n';
    expect(examplesIn(source, 'add.ts')).toEqual([{ name: 'add.ts:2', code, printed: ['2'] }]);
  });

  it('that is wrong is told', () => {
    const wrong = { name: 'wrong', code: 'const two: string = 2;', printed: [] };
    const compiled = compileExamples(WORKSPACE_ROOT, [wrong]);
    compiled.remove();
    expect(compiled.problems).toEqual(["wrong: Type 'number' is not assignable to type 'string'."]);
  });
});

describe('the examples of the public interface', () => {
  let compiled;
  beforeAll(() => {
    compiled = compileExamples(WORKSPACE_ROOT, [...EXAMPLES, ...DOCUMENTED]);
  });
  afterAll(() => compiled.remove());

  it('are there for each package', () => {
    const packages = new Set(EXAMPLES.map(({ name }) => name.split('/')[0]));
    expect([...packages]).toEqual(REPORTED_PACKAGES);
  });

  it('compile, and with them the programs in Markdown files', () => {
    expect(DOCUMENTED.map(({ name }) => name.split(':')[0])).toContain('README.md');
    expect(compiled.problems).toEqual([]);
  });

  it.each(EXAMPLES.map(({ name, printed }, index) => [name, index, printed]))(
    'of %s prints what it says',
    (_, index, printed) => {
      expect(compiled.run(index)).toEqual(printed);
    },
  );
});
