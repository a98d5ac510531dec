import { lookUp, namesOf, parseParameters } from '@icarus-sim/core';
import '../src/index.js';
import { collectRequests } from './collect-requests.js';
import { misfit, zipfWeights } from './goodness-of-fit.js';
import { starTopology } from './star-topology.js';
import { temporaryFolder } from './temporary-folder.js';
import { testContext } from './test-context.js';

const LENGTH = 20_000;
const DRAWN = { nContents: 50, alpha: 0.8, nWarmup: 0, nMeasured: LENGTH };
const FROM_FILES = { reqsFile: 'requests.tsv', contentsFile: 'contents.tsv' };

const WORKLOADS: readonly (readonly [name: string, parameters: object])[] = [
  ['FLASH_CROWD', DRAWN],
  ['GLOBETRAFF', FROM_FILES],
  ['SHOT_NOISE', DRAWN],
  ['STATIONARY', DRAWN],
  ['TRACE_DRIVEN', { reqsFile: 'requests.tsv', format: 'GLOBETRAFF' }],
  ['YCSB', { ...DRAWN, workload: 'A' }],
];

/** Three receivers at a router of degree 4, two at one of degree 3, one at one of degree 2. */
const topology = starTopology([1, 3, 2]);
const BY_DEGREE = ['r1.0', 'r1.1', 'r1.2', 'r2.0', 'r2.1', 'r0.0'];

const folder = temporaryFolder();
folder.write('requests.tsv', '1\tc\t100\n'.repeat(LENGTH));
folder.write('contents.tsv', 'c\t1\t100\t0\n');

describe('receivers skewed with beta', () => {
  it('are a choice of every workload whose requests do not name their receivers', () => {
    expect([...WORKLOADS.map(([name]) => name), 'EVENTS'].sort()).toEqual(namesOf('workload'));
  });

  it.each(WORKLOADS)('have a Zipf law by the degree of their router in %s', async (name, given) => {
    const factory = lookUp('workload', name, '');
    const parameters = parseParameters(factory.parameters, { ...given, beta: 1.5 }, '');
    const workload = await factory.create(topology, parameters, testContext(folder.path));
    const { receivers } = await collectRequests(workload);
    const ranks = receivers.map((receiver) => BY_DEGREE.indexOf(topology.nodeName(receiver)));
    expect(ranks).toHaveLength(LENGTH);
    expect(Math.abs(misfit(ranks, zipfWeights(BY_DEGREE.length, 1.5)))).toBeLessThan(4);
  });
});
