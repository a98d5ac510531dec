import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const WORKSPACE = join(__dirname, '../../..');

// A process takes a while to start on a machine that is busy with other tests.
jest.setTimeout(60_000);

describe('docs/models and docs/configuration-reference.md', () => {
  it('are what npm run docs:models writes', () => {
    const command = [join(WORKSPACE, 'tools/generate-model-docs.mjs'), '--check'];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
