import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertConfiguration } from '../src/index.js';

function convertFile(name: string) {
  const file = join(__dirname, 'configurations', name);
  return convertConfiguration(name, readFileSync(file, 'utf8'));
}

const EXPERIMENT = `EXPERIMENT_QUEUE = [{'topology': {'name': 'GEANT'}, 'strategy': {'name': 'LCE'}}]\n`;

describe('a configuration of the Python simulator', () => {
  it('with nested loops becomes a sweep, with a template for its descriptions', () => {
    expect(convertFile('lce-vs-probcache.py')).toEqual({
      experiments: 24,
      yaml: `settings: { parallel: true, replications: 3, logLevel: info }

collectors: [ CACHE_HIT_RATIO, LATENCY, LINK_LOAD ]

defaults:
  desc: '{strategy.name} on {topology.name}, alpha {workload.alpha}, cache {cachePlacement.networkCache}'
  workload: { name: STATIONARY, nContents: 20000, nWarmup: 20000, nMeasured: 40000, rate: 12 }
  cachePlacement: { name: UNIFORM }
  contentPlacement: { name: UNIFORM }
  cachePolicy: { name: LRU }

sweep:
  workload.alpha: [ 0.6, 0.8, 1.2 ]
  strategy.name: [ LCE, PROB_CACHE ]
  topology.name: [ GEANT, WIDE ]
  cachePlacement.networkCache: [ 0.01, 0.04 ]
`,
      notes: [
        expect.stringMatching(/^lce-vs-probcache.py, line 12: RESULTS_FORMAT is left out: /),
        expect.stringMatching(/^lce-vs-probcache.py, line 11: CACHING_GRANULARITY is left out: /),
      ],
    });
  });

  it('with strategies that have parameters of their own becomes experiments one by one', () => {
    const { yaml, notes } = convertFile('off-path.py');
    expect(notes).toEqual([]);
    expect(yaml).toContain('settings: { parallel: true, processes: 2, replications: 2 }');
    expect(yaml).toContain('  - { name: LATENCY, cdf: true }\n');
    expect(yaml).toContain('  - { name: LINK_LOAD, requestSize: 100 }\n  - PATH_STRETCH\n');
    expect(yaml).toContain('topology: { name: RING, n: 8, internalDelay: 2, externalDelay: 20 }');
    expect(yaml).toContain('nClusters: 2, policy: nodeConst, networkCache: 0.1 }');
    expect(yaml).toContain(`
  - desc: 'experiment 2: HR_EDGE_CACHE'
    strategy: { name: HR_EDGE_CACHE, routing: ASYMM, edgeCacheRatio: 0.1 }
  - desc: 'experiment 3: NRR'
`);
  });

  it('with strategies as a whole is swept where descriptions allow it', () => {
    const program = `
EXPERIMENT_QUEUE = []
for n in range(3, 5):
    for strategy in ({'name': 'LCE'}, {'name': 'RAND_BERNOULLI', 'p': 0.1}):
        EXPERIMENT_QUEUE.append({
            'topology': {'name': 'PATH', 'n': n},
            'strategy': strategy,
            'desc': '{} of {n} nodes'.format(strategy['name'], n=n),
        })
`;
    expect(convertConfiguration('campaign.py', program).yaml).toBe(`defaults:
  desc: '{strategy.name} of {topology.n} nodes'
  topology: { name: PATH }

sweep:
  topology.n: [ 3, 4 ]
  strategy:
    - { name: LCE }
    - { name: RAND_BERNOULLI, p: 0.1 }
`);
  });

  it('with one experiment keeps it in one piece, and tells of seeds', () => {
    const { yaml, notes } = convertFile('line.py');
    expect(yaml).toMatch(/^experiments:\n {2}- topology: \{ name: PATH, n: 5, delay: 2 \}\n/);
    expect(notes).toEqual([
      "line.py, line 10: experiment['workload']['seed']: the seed None is left out: settings.seed is that of all",
    ]);
  });

  it('tells which of its variables nothing uses', () => {
    const { notes } = convertConfiguration('campaign.py', `N_WARMUP = 100\n${EXPERIMENT}`);
    expect(notes).toEqual(['campaign.py, line 1: N_WARMUP is left out: nothing uses it']);
  });
});

describe('what cannot be converted', () => {
  it.each([
    ['def f(): pass', 'found def f(): pass, allowed: assignments, for loops over lists'],
    ['if True:\n    x = 1', 'found if True: x = 1, allowed: assignments'],
    ['x = [i for i in range(3)]', 'found [i for i in range(3)], allowed: literals'],
    ['x = open("file")', 'found open("file"), allowed: literals, arithmetic'],
    ['x = y', 'found the name y, allowed: a variable that was assigned before'],
    ['x = {}["a"]', 'found {}["a"], allowed: an item of a list or a dictionary'],
    ['x = "%s %s" % (1,)', 'found "%s %s" % (1,), allowed: literals'],
    ['a, b = 1, 2, 3', 'found a, b = 1, 2, 3, allowed: a list of 2 values to unpack'],
    ['for i in 3:\n    x = i', 'found 3, allowed: a list to loop over'],
    ['print(1)', 'found print(1), allowed: assignments'],
    ['x = = 1', 'found = 1, allowed: valid Python'],
    ['N_REPLICATIONS = "3"', "found N_REPLICATIONS = '3', allowed: a number"],
    ['LOG_LEVEL = "LOUD"', "found LOG_LEVEL = 'LOUD', allowed: DEBUG, INFO, WARNING, ERROR"],
    ['DATA_COLLECTORS = 1', 'found DATA_COLLECTORS = 1, allowed: a list of names'],
  ])('is told with its line: %s', (statement, message) => {
    const convert = () => convertConfiguration('campaign.py', `\n${statement}\n${EXPERIMENT}`);
    expect(convert).toThrow(message);
    expect(convert).toThrow('campaign.py, line 2: ');
  });

  it('is told all at once', () => {
    const convert = () => convertConfiguration('a.py', `x = y\n${EXPERIMENT}print(1)\n`);
    expect(convert).toThrow('a.py, line 1: ');
    expect(convert).toThrow('a.py, line 3: ');
  });

  it.each([
    ['x = 1', 'campaign.py: found no EXPERIMENT_QUEUE'],
    ['EXPERIMENT_QUEUE = deque()', 'campaign.py, line 1: found an empty EXPERIMENT_QUEUE'],
    [
      "EXPERIMENT_QUEUE = [{'topologi': {'name': 'GEANT'}}]",
      "campaign.py, line 1: experiment['topologi']: found {'name': 'GEANT'}, allowed: topology,",
    ],
    ['EXPERIMENT_QUEUE = [{"strategy": "LCE"}]', "found 'LCE', allowed: a dictionary"],
    ['EXPERIMENT_QUEUE = [3]', 'experiment: found 3, allowed: a dictionary or a Tree'],
  ])('is an experiment that says nothing: %s', (program, message) => {
    expect(() => convertConfiguration('campaign.py', program)).toThrow(message);
  });
});
