import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeBlocks, inlineCode } from '../documentation/code-blocks.mjs';
import { commandLines, icarusWords } from '../documentation/command-lines.mjs';
import { anchorsIn, linkProblems, linksIn } from '../documentation/links.mjs';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

// All official packages are loaded, on a machine that may be busy with other tests.
jest.setTimeout(120_000);

/** A Markdown file with a block of code in it. */
const withBlock = (language, ...lines) =>
  `# Title\n\n\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`;

describe('the documentation', () => {
  it('has links that lead somewhere, valid configurations, and commands that exist', () => {
    const script = join(WORKSPACE_ROOT, 'tools', 'check-documentation.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('code in Markdown', () => {
  it('is found in blocks, with its language and line', () => {
    const text = withBlock('yaml', 'a: 1');
    expect(codeBlocks(text)).toEqual([{ language: 'yaml', code: 'a: 1\n', line: 4 }]);
  });

  it('is found in lists, without their indentation', () => {
    const [block] = codeBlocks('- first:\n\n  ```sh\n  icarus list\n  ```\n');
    expect(block).toEqual({ language: 'sh', code: 'icarus list\n', line: 4 });
  });

  it('is found in the text, that of blocks left out', () => {
    const text = `${withBlock('sh', 'echo `date`')}\nUse \`icarus run\nc.yaml\`.\n`;
    expect(inlineCode(text)).toEqual([{ language: '', code: 'icarus run c.yaml', line: 7 }]);
  });
});

describe('a command line', () => {
  it.each([
    ['npx icarus run c.yaml -f', ['run', 'c.yaml', '-f']],
    [
      "icarus run c.yaml -c 'sweep.strategy.name=[LCE, LCD]'",
      ['run', 'c.yaml', '-c', 'sweep.strategy.name=[LCE, LCD]'],
    ],
    ['icarus list strategies | head  # the first', ['list', 'strategies']],
    ['npx icarus-sim list > all.txt', ['list']],
  ])('is read as a shell reads it: %s', (command, words) => {
    expect(icarusWords(command)).toEqual(words);
  });

  it('of another program is none of ours', () => {
    expect(icarusWords('npm install icarus-sim')).toBeUndefined();
  });

  it('is found in blocks for a shell, with lines that go on', () => {
    const [block] = codeBlocks(withBlock('sh', 'cd x', 'icarus plot r.jsonl \\', '  -o f.svg'));
    const words = ['plot', 'r.jsonl', '-o', 'f.svg'];
    expect(commandLines(block)).toEqual([{ words, line: 5 }]);
  });

  it('is told from its output by the prompt', () => {
    const [block] = codeBlocks(withBlock('console', '$ icarus plugins', 'icarus run nothing'));
    expect(commandLines(block)).toEqual([{ words: ['plugins'], line: 4 }]);
  });
});

describe('a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-links-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function problemsWith(pages) {
    const files = Object.entries(pages).map(([file, text]) => ({ file, text }));
    for (const { file, text } of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return linkProblems(folder, files);
  }

  it('leads to a file and one of its headings', () => {
    const pages = {
      'README.md':
        '[a](docs/a.md#is-it-so), [site](https://example.org/x), [here](#there)\n# There\n',
      'docs/a.md': '# A\n\n## Is it `so`?\n\n![b](../README.md)\n',
    };
    expect(problemsWith(pages)).toEqual([]);
  });

  it('of the home page is one of the site', () => {
    const pages = {
      'docs/index.md': '---\nactions:\n  - { text: A, link: /a#b }\n  - link: /models/\n---\n',
      'docs/a.md': '# A\n',
    };
    expect(problemsWith(pages)).toEqual([
      'docs/index.md:3: /a#b: the file has no such heading',
      'docs/index.md:4: /models/: there is no such file',
    ]);
  });

  it('that leads nowhere is told with its place', () => {
    const pages = { 'docs/b.md': '# B\n\n[c](c.md), [b](#nothing)\n<img alt="" src="d.png">\n' };
    expect(problemsWith(pages)).toEqual([
      'docs/b.md:3: c.md: there is no such file',
      'docs/b.md:3: #nothing: the file has no such heading',
      'docs/b.md:4: d.png: there is no such file',
    ]);
  });

  it('is not looked for in code', () => {
    expect(linksIn(`\`[a](b.md)\`\n${withBlock('md', '[a](b.md)')}`)).toEqual([]);
  });

  it('to the second of two equal headings has its number', () => {
    expect(anchorsIn('# A\n## B: b\n## B: b\n')).toEqual(['a', 'b-b', 'b-b-1']);
  });
});
