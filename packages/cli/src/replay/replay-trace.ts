import { writeFileSync } from 'node:fs';
import { InputError, RandomStreams, type ComponentContext } from '@icarus-sim/core';
import { openTrace, readDenseTrace, type TraceExtent } from '@icarus-sim/engine';
import { Interruption } from '../campaign/interruption.js';
import type { ReplayOptions } from '../commands/replay.js';
import { loadComponents } from '../components/load-components.js';
import { ExitCode } from '../exit-code.js';
import { missRatioText } from '../presentation/miss-ratio-text.js';
import { ReplayReport } from '../presentation/replay-report.js';
import { sizesInContents } from './cache-sizes.js';
import { contentsOf, type MissRatios } from './miss-ratios.js';
import { readCurve } from './read-curve.js';
import { planReplay, type ReplayPlan } from './replay-plan.js';
import { checkSmallestCaches, resolvePolicies } from './resolve-policies.js';
import { simulateCaches } from './simulate-caches.js';
import { warningOfSmallCaches } from './small-caches.js';

/** What a replay has to go by. */
interface Surroundings {
  readonly context: ComponentContext;
  readonly report: ReplayReport;
  readonly signal: AbortSignal;
  /** The modules of the plugins. */
  readonly plugins: readonly string[];
}

/**
 * Carries out `icarus replay`.
 * @throws InputError where an option, a policy or the trace is not usable.
 */
export async function replayTrace(trace: string, options: ReplayOptions): Promise<ExitCode> {
  const plan = planReplay(trace, options);
  const plugins = await loadComponents(options.plugin);
  const report = new ReplayReport();
  const stopping = new AbortController();
  const interruption = new Interruption(
    () => {
      report.log.warning('interrupted: no miss ratios are written');
      stopping.abort();
    },
    () => report.close(),
  );
  const surroundings: Surroundings = {
    ...{ report, signal: stopping.signal, plugins: plugins.map(({ file }) => file) },
    context: {
      random: RandomStreams.of(plan.seed, 1),
      baseDirectory: process.cwd(),
      warn: (message) => report.warn(message),
    },
  };
  try {
    const results = await (plan.curve ? findCurve : simulate)(plan, surroundings);
    report.close();
    const warning = warningOfSmallCaches(results.sizes, results.extent);
    if (warning !== undefined) report.warn(warning);
    write(results, report);
    return hasFailures(results) ? ExitCode.FAILED : ExitCode.SUCCEEDED;
  } catch (error) {
    if (interruption.exitCode === undefined) throw error;
    return interruption.exitCode;
  } finally {
    interruption.dispose();
    report.close();
  }
}

async function findCurve(plan: ReplayPlan, surroundings: Surroundings): Promise<MissRatios> {
  const { context, report, signal } = surroundings;
  const requests = openTrace(plan.trace, plan, context);
  report.beginReading();
  const onProgress = (done: number): void => report.onRead(done);
  const { extent, sizes, policy } = await readCurve(requests, plan, plan.sizes, {
    ...{ onProgress, signal },
  });
  report.endReading(extent);
  checkExtent(plan, extent);
  return { plan, extent, sizes, policies: [policy] };
}

async function simulate(plan: ReplayPlan, surroundings: Surroundings): Promise<MissRatios> {
  const { context, report, signal, plugins } = surroundings;
  const policies = resolvePolicies(plan.policies);
  const requests = openTrace(plan.trace, plan, context);
  report.beginReading();
  const onProgress = (done: number): void => report.onRead(done);
  const trace = await readDenseTrace(requests, plan, { onProgress, signal });
  report.endReading(trace);
  checkExtent(plan, trace);
  const sizes = sizesInContents(plan.sizes, contentsOf(trace));
  checkSmallestCaches(policies, sizes, trace, context);
  report.beginReplaying(policies.length * sizes.length, trace.requests.length);
  const { jobs, seed } = plan;
  const { baseDirectory } = context;
  const ratios = await simulateCaches(
    { trace, policies, sizes, jobs, seed, baseDirectory, plugins },
    report,
    signal,
  );
  return { plan, extent: trace, sizes, policies: ratios };
}

function checkExtent({ trace, rate }: ReplayPlan, { requestCount, nContents }: TraceExtent): void {
  if (requestCount === 0) {
    throw new InputError({ place: trace, found: 'no requests', allowed: 'at least one' });
  }
  if (nContents > 0) return;
  const found = `${rate}, by which none of ${requestCount} requests is in the sample`;
  const allowed = 'a higher rate, or another --seed';
  throw new InputError({ place: '--sample', found, allowed });
}

function write(results: MissRatios, report: ReplayReport): void {
  const { file } = results.plan;
  const text = missRatioText(results);
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    // What was computed must not be lost with the file.
    process.stdout.write(text);
    throw error;
  }
  report.log.info(`miss ratios written to ${file}`);
}

function hasFailures({ policies }: MissRatios): boolean {
  return policies.some(({ ratios }) => ratios.some((ratio) => 'error' in ratio));
}
