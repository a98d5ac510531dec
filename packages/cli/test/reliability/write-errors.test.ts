import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from '../support/icarus.js';
import { journalLines, SMALL_CAMPAIGN, workFolder } from '../support/work-folder.js';

// Several commands one after the other, each of which takes a while on a busy machine.
jest.setTimeout(300_000);

const COMMAND = join(__dirname, '../../bin/icarus.js');

describe('results that can’t be written', () => {
  it.each([
    { where: 'to a folder', file: 'folder', message: 'folder: found a folder' },
    { where: 'below a file', file: 'campaign.json/a.jsonl', message: 'a file where a folder is' },
    { where: 'to a device', file: '/dev/full', message: '/dev/full: found a device or a pipe' },
    { where: 'to a system’s own folder', file: '/proc/a.jsonl', message: '/proc/a.jsonl: found' },
    { where: 'under a name too long', file: 'x'.repeat(300), message: 'a name that is too long' },
  ])('$where are refused before anything runs', async ({ file, message }) => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    mkdirSync(join(folder, 'folder'));
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', '-r', file]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("campaign.json can't be run");
    expect(stderr).not.toContain('INFO');
    expect(exitCode).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['campaign.json', 'folder']);
  });

  it('any more stop the campaign, with what was kept and the way to go on', async () => {
    const folder = workFolder({
      'campaign.json': { ...SMALL_CAMPAIGN, settings: { seed: 1, replications: 20 } },
    });
    // Files may not grow beyond 8 blocks of 1 or 2 KiB here, as if the disk were full then.
    const child = spawn(
      'sh',
      ['-c', `ulimit -f 16; exec "$0" "$@"`, process.execPath, COMMAND, 'run', 'campaign.json'],
      { cwd: folder },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.resume();
    const [exitCode] = await once(child, 'close');
    expect(stderr).toContain('a file that has grown to the largest size allowed (EFBIG)');
    expect(stderr).toContain('to go on: icarus run campaign.json --resume');
    expect(exitCode).toBe(1);
    const kept = Number(/(\d+) of 40 runs kept in/.exec(stderr)?.[1]);
    expect(kept).toBeGreaterThan(0);
    expect(journalLines(folder, 'campaign.results.jsonl')).toHaveLength(kept + 1);
    const resumed = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(resumed.exitCode).toBe(0);
    expect(resumed.stderr).toContain(`continuing: ${kept} of 40 runs done`);
    expect(journalLines(folder, 'campaign.results.jsonl')).toHaveLength(41);
  });
});
