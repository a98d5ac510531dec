import type { ExperimentJob } from '../contracts/executor.js';
import { parseJob } from './job-payload.js';

const JOB: ExperimentJob = {
  ...{ sequence: 4, index: 1, replication: 2, seed: 7 },
  experiment: {
    topology: { name: 'PATH', n: 3 },
    workload: { name: 'STATIONARY', nContents: 10, alpha: 1 },
    contentPlacement: { name: 'UNIFORM' },
    strategy: { name: 'LCE' },
    cachePolicy: { name: 'TTL', policy: { name: 'LRU' } },
  },
  collectors: [{ name: 'LATENCY', cdf: true }],
  ...{ engine: 'REQUEST_LEVEL', baseDirectory: '/campaigns' },
};

describe('a job that comes from outside', () => {
  it('is taken as it is where it is whole', () => {
    const payload: unknown = JSON.parse(JSON.stringify(JOB));
    expect(parseJob(payload)).toEqual(JOB);
  });

  it.each([
    ['null', null, 'job: found null'],
    ['no replication', { ...JOB, replication: undefined }, 'job.replication'],
    ['a replication before the first', { ...JOB, replication: 0 }, 'job.replication: found 0'],
    ['a part that is unknown', { ...JOB, script: 'exit()' }, 'job.script'],
    ['an experiment without a strategy', withoutStrategy(), 'job.experiment.strategy'],
    ['a collector without a name', { ...JOB, collectors: [{}] }, 'job.collectors[0].name'],
  ])('is refused with %s', (_, payload, place) => {
    expect(() => parseJob(payload)).toThrow(place);
  });
});

function withoutStrategy(): object {
  return { ...JOB, experiment: { ...JOB.experiment, strategy: undefined } };
}
