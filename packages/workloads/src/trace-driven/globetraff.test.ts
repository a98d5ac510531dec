import { parseParameters, type Workload } from '@icarus-sim/core';
import { collectRequests } from '../../test/collect-requests.js';
import { starTopology } from '../../test/star-topology.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { testContext } from '../../test/test-context.js';
import { globetraff } from './globetraff.js';

const topology = starTopology([1, 3]);
const folder = temporaryFolder();

async function create(values: object = {}): Promise<Workload> {
  const all = { reqsFile: 'reqs.tsv', contentsFile: 'contents.tsv', ...values };
  const parameters = parseParameters(globetraff.parameters, all, 'workload');
  return globetraff.create(topology, parameters, testContext(folder.path));
}

beforeEach(() => {
  folder.write('reqs.tsv', '0.5\t2\t100\n0.5\t0\t7\n3\t2\t100\n');
  folder.write('contents.tsv', '0\t1\t7\tweb\n1\t1\t9\tp2p\n2\t2\t100\tvideo\n');
});

describe('GLOBETRAFF', () => {
  it('gives the requests at their times, with the contents of the contents file', async () => {
    const workload = await create();
    const { times, contents, receivers } = await collectRequests(workload);
    expect(times).toEqual([0.5, 0.5, 3]);
    expect(contents.map((content) => workload.contents.name(content))).toEqual(['2', '0', '2']);
    expect(workload.contents.size).toBe(3);
    expect(topology.receivers()).toEqual(expect.arrayContaining(receivers));
    expect([workload.nWarmup, workload.nMeasured]).toEqual([0, 3]);
  });

  it('prefers receivers of high degree with beta', async () => {
    folder.write('reqs.tsv', '1\t2\t100\n'.repeat(5000));
    const { receivers } = await collectRequests(await create({ beta: 3 }));
    const ofFirst = receivers.filter((receiver) => topology.nodeName(receiver) === 'r1.0').length;
    expect(ofFirst / 5000).toBeGreaterThan(0.8);
    expect(ofFirst / 5000).toBeLessThan(0.88);
  });

  it.each([
    ['0.5 2 100\n', 'reqs.tsv, line 1: found "0.5 2 100", allowed: time, content and size'],
    ['0.5\t2\t100\n0.5\t9\t1\n', 'reqs.tsv, line 2: found content "9", allowed: one of the 3'],
    ['2\t2\t100\n1\t2\t100\n', 'reqs.tsv, line 2: found time 1 after 2'],
    ['', 'reqs.tsv: found 0 requests'],
  ])('refuses the requests %j', async (requests, message) => {
    folder.write('reqs.tsv', requests);
    await expect(create()).rejects.toThrow(message);
  });

  it('refuses a malformed contents file', async () => {
    folder.write('contents.tsv', '0\t1\t7\tweb\n1\n');
    await expect(create()).rejects.toThrow(
      'contents.tsv, line 2: found "1", allowed: content, popularity, size and type',
    );
  });

  it('says how many requests there are where they are too few', async () => {
    await expect(create({ nWarmup: 1, nMeasured: 3 })).rejects.toThrow('found 3 requests');
  });
});
