import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICIAL_COMPONENTS } from '@icarus-sim/core';
import { documentedCommands, runDocumented, shownParts } from './support/documented-commands.js';
import { projectFolder } from './support/example-folder.js';
import { icarus } from './support/icarus.js';

const PAGE = readFileSync(join(__dirname, '../../../docs/migration.md'), 'utf8');
const CONFIGURATIONS = join(__dirname, '../../migration/test/configurations');

/** The first block of a language on the page. */
function blockOf(language: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(PAGE) ?? [];
  return text;
}

describe('icarus convert', () => {
  it.each(readdirSync(CONFIGURATIONS))('makes a valid configuration of %s', async (name) => {
    const folder = projectFolder({ [name]: readFileSync(join(CONFIGURATIONS, name), 'utf8') });
    const converted = await icarus(folder, ['convert', name, '-o', 'campaign.yaml']);
    expect(converted).toMatchObject({ exitCode: 0 });
    const { exitCode, stderr } = await icarus(folder, ['validate', 'campaign.yaml']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it('writes nothing where something can’t be converted, and replaces no file unasked', async () => {
    const program = 'EXPERIMENT_QUEUE = [{}]\n';
    const folder = projectFolder({ 'bad.py': `import os\nos.exit(1)\n`, 'good.py': program });
    const refused = await icarus(folder, ['convert', 'bad.py', '-o', 'bad.yaml']);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('bad.py, line 2: found os.exit(1), allowed: ');
    expect(existsSync(join(folder, 'bad.yaml'))).toBe(false);
    const unasked = await icarus(folder, ['convert', 'good.py', '-o', 'good.py']);
    expect(unasked.exitCode).toBe(2);
    expect(readFileSync(join(folder, 'good.py'), 'utf8')).toBe(program);
  });
});

describe('the page on moving from the Python simulator', () => {
  it.each([
    ['topology', 'topology'],
    ['workload', 'workload'],
    ['cachePlacement', 'cache placement'],
    ['contentPlacement', 'content placement'],
    ['strategy', 'strategy, '],
    ['cachePolicy', 'eviction policy'],
    ['dataCollector', 'data collector'],
  ] as const)('has every name of the kind %s in its table', (kind, row) => {
    const rows = PAGE.split('\n').filter((line) => line.startsWith(`| ${row}`));
    const listed = new Set(rows.join(' ').match(/[A-Z][A-Z_\d]*/g));
    const missing = OFFICIAL_COMPONENTS[kind]?.components.filter((name) => !listed.has(name));
    expect(missing).toEqual([]);
  });

  it('shows what its commands print', () => {
    const files = { 'config.py': blockOf('python'), 'copy-below.ts': blockOf('ts') };
    const folder = projectFolder(files);
    const blocks = documentedCommands(PAGE);
    expect(blocks.length).toBeGreaterThan(0);
    for (const { commands, outputs } of blocks) {
      const written = runDocumented(commands, folder);
      for (const part of outputs.flatMap(shownParts)) expect(written).toContain(part);
    }
  });
});
