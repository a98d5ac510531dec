import '../src/index.js';
import { expectClose } from './support/expect-close.js';
import { readScenario, simulate } from './support/reference-scenario.js';

const COLLECTORS = [
  { name: 'CACHE_HIT_RATIO', offPathHits: true },
  { name: 'LATENCY' },
  { name: 'LINK_LOAD' },
  { name: 'PATH_STRETCH' },
];

describe.each(['path', 'geant', 'wide-partition'])('the results on network %s', (network) => {
  const scenario = readScenario(network);

  it.each(scenario.cases)(
    'are those of the reference simulator with $strategy and $cachePolicy',
    async (reference) => {
      expectClose(await simulate(scenario, reference, COLLECTORS), reference.expected);
    },
  );
});
