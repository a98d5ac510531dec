import { icarus } from './support/icarus.js';
import { OFFICIAL_PLUGINS, workFolder } from './support/work-folder.js';

const OWN = `
import { registerStrategy } from '@icarus-sim/core';
registerStrategy('MINE', { description: 'For tests.', parameters: {}, create: () => ({}) });
`;

describe('icarus plugins', () => {
  it('lists what the command brings, and plugins with version, place and components', async () => {
    const folder = workFolder({ 'mine.mjs': OWN });
    const args = ['plugins', '--plugin', '@icarus-sim/strategies', '--plugin', './mine.mjs'];
    const { exitCode, stdout } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^@icarus-sim\/core \d+\.\d+\.\d+\n {2}comes with the command\n/m);
    expect(stdout).toMatch(
      /^@icarus-sim\/strategies \d+\.\d+\.\d+\n {2}from .*strategies\n {2}strategy: CL4M, .*LCE/m,
    );
    expect(stdout).toMatch(/^\.\/mine\.mjs\n {2}from mine\.mjs\n {2}strategy: MINE/m);
  });

  it('prints the same as JSON', async () => {
    const plugins = OFFICIAL_PLUGINS.flatMap((plugin) => ['--plugin', plugin]);
    const { stdout } = await icarus(workFolder({}), ['plugins', '--json', ...plugins]);
    expect(JSON.parse(stdout)).toContainEqual({
      name: '@icarus-sim/topologies',
      version: expect.any(String),
      from: expect.stringMatching(/topologies$/),
      components: { topology: expect.arrayContaining(['GEANT']) },
    });
  });

  it('says where a plugin that does not exist was named', async () => {
    const { exitCode, stderr } = await icarus(workFolder({}), ['plugins', '--plugin', './no.mjs']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--plugin: found "./no.mjs", a file that does not exist');
  });
});

describe('icarus create', () => {
  it('has help without the generator being loaded', async () => {
    const { exitCode, stdout } = await icarus(workFolder({}), ['help', 'create']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('npm create icarus-plugin');
  });
});
