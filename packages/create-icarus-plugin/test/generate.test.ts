import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLUGIN_KINDS } from '../src/index.js';
import { generatePlugin, icarus, newFolder, runGenerator } from './support/generated-plugin.js';

/** The files of a package by name; what is linked is left out. */
function filesOf(folder: string): Map<string, string> {
  // Not recursive by itself: Node.js 24 would follow the links.
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isFile()) return [[entry.name, readFileSync(file, 'utf8')] as const];
    if (!entry.isDirectory()) return [];
    return [...filesOf(file)].map(([name, text]) => [join(entry.name, name), text] as const);
  });
  return new Map(entries);
}

describe.each(PLUGIN_KINDS)('a package for $title', ({ id }) => {
  const files = filesOf(generatePlugin(id, 'HEADS_OR_TAILS'));

  it('has all that a package needs', () => {
    expect([...files.keys()].filter((file) => !file.startsWith('node_modules')).sort()).toEqual([
      '.github/workflows/ci.yml',
      '.gitignore',
      'LICENSE',
      'README.md',
      'examples/campaign.yaml',
      'package.json',
      'src/heads-or-tails.ts',
      'src/index.ts',
      'test/heads-or-tails.test.ts',
      'tsconfig.json',
      'tsup.config.ts',
    ]);
  });

  it('has nothing left of the template', () => {
    for (const text of files.values()) {
      expect(text).not.toMatch(/my.?plugin/i);
      expect(text.replaceAll(/\$\{\{.*?\}\}/g, '')).not.toMatch(/\{\{/);
    }
  });

  it('says what it is and what it works with', () => {
    const manifest = JSON.parse(files.get('package.json') ?? '');
    expect(manifest).toMatchObject({
      name: 'icarus-heads-or-tails',
      icarus: { plugin: true },
      keywords: expect.arrayContaining(['icarus-plugin', id]),
      peerDependencies: { '@icarus-sim/core': expect.stringMatching(/^>=[\d.]+ <\d+\.0\.0$/) },
    });
    expect(files.get('README.md')).toContain('| parameter');
  });
});

describe('the templates', () => {
  it('use the tools that the workspace uses, in the same versions', () => {
    const read = (file: string) => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
    const { devDependencies } = read('../templates/common/manifest.json');
    const own = { ...read('../../../package.json').devDependencies };
    const workspace = { ...own, ...read('../package.json').devDependencies };
    const names = Object.keys(devDependencies);
    expect(devDependencies).toEqual(
      Object.fromEntries(names.map((name) => [name, workspace[name]])),
    );
  });
});

describe('the generator on the command line', () => {
  it('writes the package and says what to do next', async () => {
    const folder = newFolder();
    const { exitCode, output } = await runGenerator(folder, ['strategy', 'COIN_FLIP', '--yes']);
    expect(exitCode).toBe(0);
    expect(output).toContain('src/coin-flip.ts');
    expect(output).toContain('Next:\n  cd icarus-coin-flip');
    expect(filesOf(join(folder, 'icarus-coin-flip')).size).toBe(11);
  });

  it('writes into no folder that is in use', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const args = ['policy', 'COIN_FLIP', '--yes', '-d', '.'];
    const { exitCode, output } = await runGenerator(folder, args);
    expect(exitCode).toBe(2);
    expect(output).toContain('which exists and is not empty');
    expect([...filesOf(folder)]).toEqual([['notes.txt', 'mine']]);
  });

  it('asks nothing where there is no terminal, and says what is missing', async () => {
    const { exitCode, output } = await runGenerator(newFolder(), ['strategy']);
    expect(exitCode).toBe(2);
    expect(output).toContain('name: found nothing');
  });

  it('explains itself', async () => {
    const { exitCode, output } = await runGenerator(newFolder(), ['--help']);
    expect(exitCode).toBe(0);
    expect(output).toContain('Usage: npm create icarus-plugin');
  });

  it('is what icarus create does', async () => {
    const workspace = join(__dirname, '../../..');
    const folder = join(newFolder(), 'made');
    const args = ['create', 'topology', 'STAR', '--yes', '--directory', folder];
    const { exitCode, output } = await icarus(workspace, args);
    expect(output).toContain('icarus-star is written in');
    expect(exitCode).toBe(0);
    expect([...filesOf(folder).keys()]).toContain('src/star.ts');
  });
});
