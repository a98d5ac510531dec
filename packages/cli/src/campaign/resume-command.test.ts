import { execFileSync } from 'node:child_process';
import { array, assert, property, string } from 'fast-check';
import { resumeCommand } from './resume-command.js';

describe('the command that continues a campaign', () => {
  it('is the one that began it with --resume instead of --force', () => {
    const args = ['run', 'campaign.yaml', '--force', '-c', 'strategy.name=[LCE, LCD]'];
    expect(resumeCommand(args, '/data')).toEqual({
      command: `icarus run campaign.yaml -c 'strategy.name=[LCE, LCD]' --resume`,
      folder: '/data',
    });
  });

  it('is the same when it is given again', () => {
    const once = resumeCommand(['run', 'a.json'], '/').command;
    expect(resumeCommand(once.split(' ').slice(1), '/').command).toBe(once);
  });

  it('means the same words to a shell', () => {
    const words = array(
      string({ minLength: 1, unit: 'binary' }).filter((word) => !/^-|\0/.test(word)),
    );
    assert(
      property(words, (args) => {
        const script = resumeCommand(args, '/').command.replace(
          'icarus',
          String.raw`printf '%s\0'`,
        );
        const heard = execFileSync('sh', ['-c', script]).toString().split('\0').slice(0, -1);
        expect(heard).toEqual([...args, '--resume']);
      }),
      { numRuns: 50 },
    );
  });
});
