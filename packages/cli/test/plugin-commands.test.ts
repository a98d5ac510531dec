import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from './support/icarus.js';
import { workFolder } from './support/work-folder.js';

const PLUGIN = `
import { registerCommand, Type } from '@icarus-sim/core';

registerCommand('sum up', {
  description: 'Adds numbers up.',
  arguments: [{ name: 'file', description: 'a name' }],
  parameters: Type.Object({
    startValue: Type.Integer({ description: 'Where to start', default: 0, minimum: 0 }),
    numbers: Type.Array(Type.Number(), { description: 'What to add', default: [] }),
    loudly: Type.Boolean({ description: 'With an exclamation mark', default: false }),
  }),
  shortOptions: { numbers: 'n' },
  examples: ['icarus sum up totals --numbers 1,2'],
  async run({ arguments: { file }, options: { startValue, numbers, loudly } }, context) {
    const total = numbers.reduce((sum, number) => sum + number, startValue);
    context.print(file + ' ' + total + (loudly ? '!' : ''));
    return total > 100 ? 1 : 0;
  },
});
`;

/** A project that depends on a plugin with a command. */
function projectWithPlugin(): string {
  const folder = workFolder({ 'package.json': { dependencies: { summing: '1.0.0' } } });
  const plugin = join(folder, 'node_modules/summing');
  mkdirSync(plugin, { recursive: true });
  const commands = { 'sum up': 'Add numbers up' };
  const manifest = { name: 'summing', version: '1.0.0', type: 'module', exports: './index.js' };
  writeFileSync(
    join(plugin, 'package.json'),
    JSON.stringify({ ...manifest, icarus: { plugin: true, commands } }),
  );
  writeFileSync(join(plugin, 'index.js'), PLUGIN);
  return folder;
}

describe('a command that a plugin adds', () => {
  const folder = projectWithPlugin();

  it('stands in the help of the command line', async () => {
    const { stdout } = await icarus(folder, ['--help']);
    expect(stdout).toMatch(/^ {2}sum\b/m);
    expect((await icarus(folder, ['sum', '--help'])).stdout).toContain('Add numbers up');
  });

  it('explains its arguments and options as its schema has them', async () => {
    const { exitCode, stdout } = await icarus(folder, ['sum', 'up', '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Usage: icarus sum up [options] <file>');
    expect(stdout).toContain('--start-value <number>');
    expect(stdout).toContain('Where to start (≥ 0; default: 0)');
    expect(stdout).toContain('icarus sum up totals --numbers 1,2');
  });

  it.each([
    { args: ['total'], output: 'total 0' },
    { args: ['total', '-n', '1,2', '--numbers', '3', '--loudly'], output: 'total 6!' },
    { args: ['--start-value', '7', 'total'], output: 'total 7' },
  ])('gets $args as its schema types them', async ({ args, output }) => {
    const { exitCode, stdout } = await icarus(folder, ['sum', 'up', ...args]);
    expect(stdout.trim()).toBe(output);
    expect(exitCode).toBe(0);
  });

  it('decides the exit code', async () => {
    expect((await icarus(folder, ['sum', 'up', 'total', '-n', '101'])).exitCode).toBe(1);
  });

  it.each([
    { args: [], message: "missing required argument 'file'" },
    { args: ['total', '--start-valu', '1'], message: 'Did you mean --start-value?' },
    { args: ['total', '--start-value', '1.5'], message: '--start-value: found 1.5' },
    { args: ['total', '--start-value=-1'], message: '--start-value: found -1' },
    { args: ['total', '-n', '1,two'], message: '--numbers[1]: found "two"' },
  ])('refuses $args with exit code 2', async ({ args, message }) => {
    const { exitCode, stdout, stderr } = await icarus(folder, ['sum', 'up', ...args]);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});

describe('an official command whose package is not installed', () => {
  it.each([
    [['plot', 'a.jsonl'], '@icarus-sim/report'],
    [['trace', 'stats', '--json', 'a.csv'], '@icarus-sim/analytics'],
  ])('says with %j which package to install', async (args, provider) => {
    const { exitCode, stderr } = await icarus(workFolder({ 'package.json': {} }), args);
    expect(stderr).toContain(`npm install ${provider}`);
    expect(exitCode).toBe(2);
  });
});
