import { outcomesIn } from '../executors/journal-outcomes.js';
import { icarus, startIcarus } from '../support/icarus.js';
import { RedisServer } from '../support/redis-server.js';
import { campaignOf, EXPERIMENTS, project } from './project.js';

const redis = new RedisServer('for-tests-only', true);

beforeAll(() => redis.start());
afterAll(() => redis.remove());

const RUN = ['run', 'campaign.json', '-r', 'out.jsonl', '--executor', 'bullmq'];

describe('a server that speaks TLS', () => {
  const folder = project({ 'campaign.json': campaignOf(1000) });

  it('serves a campaign and its workers that trust its certificate', async () => {
    const variables = {
      ICARUS_REDIS: redis.address,
      NODE_EXTRA_CA_CERTS: redis.certificate,
    };
    const worker = startIcarus(folder, ['worker', '--jobs', '1'], variables);
    const { exitCode, stderr } = await icarus(folder, RUN, variables);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.not.stringContaining('failed:'),
    });
    const statuses = outcomesIn(folder, 'out.jsonl').map(({ status }) => status);
    expect(statuses).toEqual(Array(EXPERIMENTS).fill('succeeded'));
    worker.child.kill('SIGTERM');
    expect(await worker.outcome).toMatchObject({ exitCode: 0 });
  });

  it('is refused where its certificate is not trusted, and the message says what helps', async () => {
    const { exitCode, stderr } = await icarus(folder, [...RUN, '--force'], {
      ICARUS_REDIS: redis.address,
    });
    expect(stderr).toContain('no Redis server that can be used (self-signed certificate');
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
    expect(stderr).not.toContain('for-tests-only');
    expect(exitCode).toBe(2);
  });

  it('is not reached without TLS, and the message says so', async () => {
    const plain = redis.address.replace('rediss:', 'redis:');
    const { exitCode, stderr } = await icarus(folder, ['worker', '--redis', plain]);
    expect(stderr).toContain('; with TLS, by rediss://');
    expect(exitCode).toBe(2);
  });
});
