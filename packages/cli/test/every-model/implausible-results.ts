import type { ResultTree, ResultValue } from '@icarus-sim/core';

const TOLERANCE = 1e-9;

/** What is measured in an experiment by the collectors that all campaigns have. */
interface Measures {
  readonly hitRatio: ResultTree;
  readonly windows: ResultTree;
  readonly latency: number;
  readonly stretch: ResultTree;
}

/**
 * Looks for results that no run can have, whatever was simulated.
 * @param results - The results of one experiment.
 * @param nMeasured - How many requests it measured.
 * @returns What is wrong, nothing where all is well.
 */
export function implausibleResults(results: ResultTree, nMeasured: number): string[] {
  const measures = {
    hitRatio: treeAt(results, 'CACHE_HIT_RATIO'),
    windows: treeAt(results, 'HIT_RATIO_OVER_TIME'),
    latency: Number(treeAt(results, 'LATENCY')['MEAN']),
    stretch: treeAt(results, 'PATH_STRETCH'),
  };
  const complaints: [isWrong: boolean, complaint: string][] = [
    ...aboutHitRatios(measures),
    [sum(measures.windows['REQUESTS']) !== nMeasured, 'not every request is in a window'],
    [!(measures.latency >= 0), 'no latency'],
    [!(Number(measures.stretch['MEAN']) > 0), 'no path stretch'],
    [leavesOf(measures.stretch).some((value) => !(value > 0)), 'a path stretch of nothing'],
    [sum(treeAt(results, 'LINK_LOAD')) <= 0, 'no link load'],
    ...aboutSessions(results['SESSIONS'], nMeasured),
  ];
  const wrong = complaints.filter(([isWrong]) => isWrong).map(([, complaint]) => complaint);
  return [...wrong, ...valuesThatAreNone(results)];
}

function aboutHitRatios({ hitRatio, windows }: Measures): [boolean, string][] {
  const mean = Number(hitRatio['MEAN']);
  const ofCaches = hitRatio['PER_NODE_CACHE_HIT_RATIO'];
  const ofSources = hitRatio['PER_NODE_SERVER_HIT_RATIO'];
  const parts = sum(hitRatio['MEAN_ON_PATH']) + sum(hitRatio['MEAN_OFF_PATH']);
  const series = windows['HIT_RATIO'];
  return [
    [!(mean >= 0 && mean <= 1), `a hit ratio of ${mean}`],
    ['MEAN_ON_PATH' in hitRatio && !isClose(parts, mean), 'on and off path are not all'],
    [ofCaches !== undefined && !isClose(sum(ofCaches), mean), 'caches do not serve all hits'],
    [
      ofSources !== undefined && !isClose(sum(ofSources), 1 - mean),
      'sources do not serve the rest',
    ],
    [
      leavesOf(series ?? null).some((value) => !(value >= 0 && value <= 1)),
      'a window out of range',
    ],
  ];
}

/** Only where the network changes are there sessions to count. */
function aboutSessions(sessions: ResultValue | undefined, nMeasured: number): [boolean, string][] {
  return [[sessions !== undefined && sum(sessions) !== nMeasured, 'sessions are not counted']];
}

function treeAt(results: ResultTree, name: string): ResultTree {
  const tree = results[name];
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? tree : {};
}

/** All numbers in a tree, wherever they are. */
function leavesOf(value: ResultValue): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

function sum(value: ResultValue | undefined): number {
  return leavesOf(value ?? null).reduce((total, each) => total + each, 0);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

/** Where results have nothing, or what is not a finite number, by their path. */
function valuesThatAreNone(value: ResultValue, path = 'results'): string[] {
  if (value === null) return [`${path} is null`];
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${path} is ${value}`];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    valuesThatAreNone(inner, `${path}.${key}`),
  );
}
