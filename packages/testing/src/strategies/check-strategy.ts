import fc from 'fast-check';
import {
  registrarFor,
  type ParameterSchema,
  type StrategyFactory,
  type Topology,
} from '@icarus-sim/core';
import { name, version } from '../../package.json';
import { TINY_NETWORKS } from '../networks/tiny-networks.js';
import {
  prepareTestSimulation,
  type SimulationOptions,
  type TestRequest,
} from '../simulation/test-simulation.js';
import { throwIfFailed } from '../properties/throw-if-failed.js';
import { SessionLedger } from './session-ledger.js';
import { WatchedController } from './watched-controller.js';

/** How a strategy is checked. */
export interface StrategyCheck {
  /** Its parameters, where it has some without defaults. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Networks to try by name, by default {@link TINY_NETWORKS}; each is built anew for each run. */
  readonly networks?: Readonly<Record<string, () => Topology>>;
  /** Sequences of requests to try for each network, by default 25. */
  readonly numRuns?: number;
  /** Seed of the sequences, by default 1: a check tries the same ones each time. */
  readonly seed?: number;
}

const CHECKED = 'TESTING_CHECKED_STRATEGY';
const NUMBER_OF_CONTENTS = 8;

/**
 * Checks that a strategy does what a network can do, with requests drawn at random: every request
 * is one session, started with what was given and ended once; messages travel over links, from
 * where they are; hits are where the content is; copies are left where the content came; it is
 * delivered; the same seed gives the same sessions, and warm-up changes nothing but what is
 * measured.
 * @param factory - The strategy, registered or not.
 * @returns Once everything was tried.
 * @throws Error with the shortest sequence of requests found that breaks a rule, and how.
 * @example
 * ```ts
 * import { lookUp } from '@icarus-sim/core';
 * import '@icarus-sim/policies';
 * import '@icarus-sim/strategies';
 * import { checkStrategy } from '@icarus-sim/testing';
 *
 * await checkStrategy(lookUp('strategy', 'LCD', 'example'), { numRuns: 5 });
 * ```
 */
export async function checkStrategy<Schema extends ParameterSchema>(
  factory: StrategyFactory<Schema>,
  options: StrategyCheck = {},
): Promise<void> {
  const { networks = TINY_NETWORKS, parameters = {}, numRuns = 25, seed = 1 } = options;
  for (const [network, build] of Object.entries(networks)) {
    const property = fc.asyncProperty(requestsOf(build()), async (requests) => {
      const deeds = await deedsOf(factory, parameters, build(), requests);
      const again = await deedsOf(factory, parameters, build(), requests);
      expectSame(deeds, again, 'run with the same seed');
      const nWarmup = Math.floor(requests.length / 2);
      const warmedUp = await deedsOf(factory, parameters, build(), requests, { nWarmup });
      expectSame(deeds, warmedUp, 'run with part of the requests as warm-up');
    });
    const details = await fc.check(property, { numRuns, seed });
    throwIfFailed(`in the network "${network}"`, details);
  }
}

function requestsOf(topology: Topology): fc.Arbitrary<TestRequest[]> {
  const receivers = topology.receivers().map((node) => topology.nodeName(node));
  const request = fc.tuple(fc.constantFrom(...receivers), fc.nat(NUMBER_OF_CONTENTS - 1));
  return fc.array(request, { minLength: 1, maxLength: 40, size: 'max' });
}

/** Runs a strategy under watch; what it did is compared with other runs. */
async function deedsOf<Schema extends ParameterSchema>(
  factory: StrategyFactory<Schema>,
  parameters: Readonly<Record<string, unknown>>,
  topology: Topology,
  requests: readonly TestRequest[],
  options: SimulationOptions = {},
): Promise<readonly string[]> {
  const ledgers: SessionLedger[] = [];
  registrarFor({ name, version }).registerStrategy(CHECKED, watched(factory, ledgers));
  const sources = topology.sources().map((node) => topology.nodeName(node));
  const simulation = await prepareTestSimulation(
    topology,
    { name: CHECKED, ...parameters },
    requests,
    {
      ...options,
      nContents: NUMBER_OF_CONTENTS,
      sourceOf: (content) => sources[content % sources.length] ?? '',
    },
  );
  await simulation.run();
  return ledgers.flatMap(({ deeds }) => deeds);
}

function watched<Schema extends ParameterSchema>(
  factory: StrategyFactory<Schema>,
  ledgers: SessionLedger[],
): StrategyFactory<Schema> {
  return {
    ...factory,
    override: true,
    create(view, controller, parameters, context) {
      const ledger = new SessionLedger(view);
      ledgers.push(ledger);
      const watcher = new WatchedController(controller, view, ledger);
      const strategy = factory.create(view, watcher, parameters, context);
      return {
        processEvent(time, receiver, content, log) {
          ledger.give({ time, receiver, content, log });
          strategy.processEvent(time, receiver, content, log);
          ledger.conclude();
        },
      };
    },
  };
}

function expectSame(deeds: readonly string[], others: readonly string[], which: string): void {
  const at = deeds.findIndex((deed, i) => deed !== others[i]);
  if (at < 0 && deeds.length === others.length) return;
  const position = at < 0 ? deeds.length : at;
  const [deed = 'nothing', other = 'nothing'] = [deeds[position], others[position]];
  throw new Error(
    `a second ${which} differs at step ${position}: "${deed}" the first time, then "${other}"; ` +
      `random numbers come from context.random, and state belongs to what create returns`,
  );
}
