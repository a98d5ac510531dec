import { icarus } from './support/icarus.js';
import { OFFICIAL_PLUGINS, workFolder } from './support/work-folder.js';

const STRATEGY = `
import { registerStrategy, Type } from '@icarus-sim/core';
registerStrategy('MINE', {
  description: 'The first sentence. The second one.',
  reference: { citation: 'A. Author, A Paper, 2020', url: 'https://doi.org/10.1000/1' },
  parameters: Type.Object({
    share: Type.Number({ description: 'A share', default: 0.5, minimum: 0, maximum: 1 }),
    wait: Type.Integer({ description: 'A delay', exclusiveMinimum: 0, unit: 'ms' }),
  }),
  create: () => ({ processEvent() {} }),
});`;

const PLUGINS = OFFICIAL_PLUGINS.flatMap((plugin) => ['--plugin', plugin]);

describe('icarus list', () => {
  const folder = workFolder({ 'mine.mjs': STRATEGY });

  it('lists every kind with the first sentence and the package of each component', async () => {
    const { exitCode, stdout } = await icarus(folder, ['list', ...PLUGINS]);
    expect(exitCode).toBe(0);
    for (const kind of ['topology', 'workload', 'cachePlacement', 'strategy', 'dataCollector']) {
      expect(stdout).toMatch(new RegExp(`^${kind}$`, 'm'));
    }
    expect(stdout).toMatch(/^LCE +Leave copy everywhere: .*\. +@icarus-sim\/strategies$/m);
    expect(stdout).toMatch(/^REQUEST_LEVEL .* @icarus-sim\/engine$/m);
  });

  it('loads files named with --plugin', async () => {
    const { stdout } = await icarus(folder, ['list', 'strategies', '--plugin', './mine.mjs']);
    expect(stdout).toMatch(/^MINE +The first sentence\. +\.\/mine\.mjs$/m);
  });

  it('lists as JSON', async () => {
    const args = ['list', 'strategy', '--json', '--plugin', './mine.mjs'];
    const { stdout } = await icarus(folder, args);
    expect(JSON.parse(stdout)).toEqual([
      {
        kind: 'strategy',
        name: 'MINE',
        description: 'The first sentence. The second one.',
        provider: expect.objectContaining({ name: './mine.mjs' }),
      },
    ]);
  });

  it.concurrent.each([
    { args: ['list', 'topologys', '--plugin', './none.mjs'], message: '--plugin: found' },
    { args: ['list', 'policis'], message: 'did you mean policy?' },
    { args: ['list', 'placements'], message: 'did you mean cachePlacement or contentPlacement' },
    { args: ['describe', 'strategy', 'LEC'], message: 'unknown strategy "LEC"' },
  ])('refuses $args with exit code 2', async ({ args, message }) => {
    const { exitCode, stderr } = await icarus(folder, args);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe('icarus describe', () => {
  const folder = workFolder({ 'mine.mjs': STRATEGY });
  const args = ['describe', 'strategy', 'MINE', '--plugin', './mine.mjs'];

  it('shows a component with its paper and its parameters', async () => {
    const { exitCode, stdout } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('MINE, a strategy');
    expect(stdout).toContain('The first sentence. The second one.');
    expect(stdout).toContain('A. Author, A Paper, 2020\nhttps://doi.org/10.1000/1');
    expect(stdout).toMatch(/^name +type +default +unit +allowed +description$/m);
    expect(stdout).toMatch(/^share +number +0\.5 +≥ 0, ≤ 1 +A share$/m);
    expect(stdout).toMatch(/^wait +integer +required +ms +> 0 +A delay$/m);
    expect(stdout).toContain('Provided by ./mine.mjs');
  });

  it('gives the JSON Schema of the parameters', async () => {
    const { stdout } = await icarus(folder, [...args, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'strategy',
      name: 'MINE',
      reference: { citation: 'A. Author, A Paper, 2020' },
      parameters: {
        type: 'object',
        required: ['share', 'wait'],
        properties: { share: { type: 'number', default: 0.5, minimum: 0, maximum: 1 } },
      },
    });
  });
});
