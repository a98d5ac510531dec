/**
 * What each collector costs: nanoseconds of processor time a session of a typical run, in which a
 * request asks two caches over up to six hops, and the content comes back and is inserted twice.
 * Each collector runs in a process of its own, so that none slows the calls of another.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  cacheHitRatio,
  cacheOccupancy,
  evictions,
  hitRatioOverTime,
  latency,
  linkLoad,
  pathStretch,
  serverLoad,
} from '@icarus-sim/collectors';

const SESSIONS = 5_000_000;
const NODES = 50;
const CONTENTS = 300_000;

/** A path of seven nodes starting at each node, with caches at every other one. */
const paths = Array.from({ length: NODES }, (_, id) => ({
  id,
  nodes: Int32Array.from({ length: 7 }, (__, i) => (id + i) % NODES),
  hops: 6,
  caches: Int32Array.of(1, 3, 5),
  delays: Float64Array.from({ length: 7 }, (__, i) => 2.3 * i),
}));

const view = {
  topology: {
    nodeCount: NODES,
    nodeName: String,
    cacheNodes: () => [],
    sources: () => [0],
  },
  contents: { size: CONTENTS, name: String },
  contentSource: (content) => content % NODES,
  isReachable: (from) => paths[from] !== undefined,
  shortestPath: (from) => paths[from],
  hasLink: () => true,
  linkType: () => 'internal',
};

function play(collector) {
  const listens = (event) => typeof collector[event] === 'function';
  const start = listens('startSession');
  const request = listens('requestPath');
  const hit = listens('cacheHit');
  const source = listens('serverHit');
  const back = listens('contentPath');
  const insert = listens('insertion');
  const end = listens('endSession');
  for (let i = 0; i < SESSIONS; i++) {
    const receiver = i % NODES;
    const content = Math.imul(i, 7919) >>> 0;
    const path = paths[receiver];
    if (start) collector.startSession(i / 3, receiver, content % CONTENTS);
    const last = 3 + (content % 4);
    if (request) collector.requestPath(path, 0, last, true);
    if (last < 6 && hit) collector.cacheHit(path.nodes[last]);
    if (last === 6 && source) collector.serverHit(path.nodes[last]);
    if (back) collector.contentPath(path, 6 - last, 6, true);
    if (insert) collector.insertion(path.nodes[5], content % CONTENTS, -1);
    if (insert) collector.insertion(path.nodes[3], content % CONTENTS, 1);
    if (end) collector.endSession(true);
  }
}

const context = { warn: console.warn };
const windows = { window: 1000, windowUnit: 'requests', maxWindows: 1000, perNode: true };
const cases = [
  ['nothing', () => ({ results: () => ({}) })],
  [
    'CACHE_HIT_RATIO',
    () => cacheHitRatio.create(view, { offPathHits: false, perNode: true, contentHits: false }),
  ],
  [
    'CACHE_HIT_RATIO, off-path and content hits',
    () => cacheHitRatio.create(view, { offPathHits: true, perNode: true, contentHits: true }),
  ],
  ['LATENCY', () => latency.create(view, { cdf: false }, context)],
  ['LATENCY with CDF', () => latency.create(view, { cdf: true }, context)],
  ['LINK_LOAD', () => linkLoad.create(view, { requestSize: 150, contentSize: 1500 })],
  ['PATH_STRETCH', () => pathStretch.create(view, { cdf: false }, context)],
  ['PATH_STRETCH with CDF', () => pathStretch.create(view, { cdf: true }, context)],
  ['EVICTIONS', () => evictions.create(view, { perNode: true })],
  ['CACHE_OCCUPANCY', () => cacheOccupancy.create(view, windows)],
  ['HIT_RATIO_OVER_TIME', () => hitRatioOverTime.create(view, windows)],
  ['SERVER_LOAD', () => serverLoad.create(view, { perNode: true })],
];

function measure(name, create) {
  play(create());
  const collector = create();
  const before = process.cpuUsage();
  play(collector);
  const nanoseconds = (process.cpuUsage(before).user * 1000) / SESSIONS;
  collector.results();
  console.log(`${name.padEnd(44)} ${nanoseconds.toFixed(1).padStart(6)} ns a session`);
}

const chosen = cases[Number(process.argv[2] ?? -1)];
if (chosen) measure(...chosen);
else {
  const script = fileURLToPath(import.meta.url);
  cases.forEach((_, i) => spawnSync(process.execPath, [script, i], { stdio: 'inherit' }));
}
