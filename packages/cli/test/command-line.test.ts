import { version } from '../package.json';
import { icarus } from './support/icarus.js';
import { SMALL_CAMPAIGN, workFolder } from './support/work-folder.js';

const ANSI = new RegExp(String.fromCharCode(27));

describe('the command line', () => {
  const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });

  it.concurrent.each([
    { args: ['--help'], words: ['run', 'validate', 'list', 'describe', 'results', 'Examples:'] },
    { args: ['run', '--help'], words: ['--replications', '--seed', '--force', 'Examples:'] },
    { args: ['validate', '--help'], words: ['--config-override', 'Examples:'] },
    { args: ['list', '--help'], words: ['--plugin', '--json', 'Examples:'] },
    { args: ['describe', '--help'], words: ['--plugin', '--json', 'Examples:'] },
    { args: ['results', 'print', '--help'], words: ['--json', 'Examples:'] },
    { args: ['results', 'merge', '--help'], words: ['--output', '--force', 'Examples:'] },
  ])('explains itself with $args', async ({ args, words }) => {
    const { exitCode, stdout } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
  });

  it.concurrent.each([
    [['--version']],
    [['run', '--version']],
    [['results', 'print', '--version']],
  ])('tells its version with %j', async (args) => {
    const { exitCode, stdout } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    expect(stdout.trim()).toBe(version);
  });

  it.concurrent.each([
    { args: ['rnu'], message: 'Did you mean run?' },
    { args: ['run', 'campaign.json', '--sed', '1'], message: 'Did you mean --seed?' },
    { args: ['run'], message: "missing required argument 'config'" },
    { args: ['run', 'campaign.json', 'other.json'], message: 'too many arguments' },
    { args: ['results', 'merge', 'campaign.json'], message: '--output' },
    { args: ['validate', 'campaign.json', '-c'], message: 'argument missing' },
    { args: ['validate', 'campaign.json', '-c', 'alpha'], message: 'allowed: key=value' },
    { args: ['validate', 'campaign.json', '-c', 'wrkload.rate=2'], message: 'mean workload?' },
    { args: ['run', 'campaign.json', '--seed', 'one'], message: 'allowed: a whole number' },
    { args: ['run', 'campaign.json', '--replications', '0'], message: 'allowed: at least 1' },
    { args: ['run', 'campaign.json', '--log-level', 'loud'], message: 'one of debug, info' },
  ])('refuses $args with exit code 2', async ({ args, message }) => {
    const { exitCode, stdout, stderr } = await icarus(folder, args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('colours output where colour is forced and NO_COLOR is not set', async () => {
    const forced = await icarus(folder, ['list', 'engine'], { FORCE_COLOR: '1' });
    expect(forced.stdout).toMatch(ANSI);
  });

  it.concurrent.each([{}, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }])(
    'writes no colour codes where output is no terminal and the environment has %j',
    async (variables) => {
      const { stdout } = await icarus(folder, ['list', 'engine'], variables);
      expect(stdout).toContain('REQUEST_LEVEL');
      expect(stdout).not.toMatch(ANSI);
    },
  );

  it('shows where an error comes from only with --debug', async () => {
    const missing = ['validate', 'missing.yaml'];
    const plain = await icarus(folder, missing);
    expect(plain.stderr).not.toContain('    at ');
    const debugged = await icarus(folder, [...missing, '--debug']);
    expect(debugged.stderr).toContain('    at ');
    expect(debugged.exitCode).toBe(2);
  });
});
