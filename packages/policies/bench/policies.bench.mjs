/**
 * Million requests per second of processor time that each policy serves, a request being a get and,
 * on a miss, a put; for LRU beside mnemonist's LRUCache. Two settings: one cache of 100,000 contents
 * over a catalogue of a million, and 30 caches of 150 contents over a catalogue of 300,000, where
 * four of them are asked at each request (the figure counts each). Requests follow Zipf(0.8).
 *
 * Each line runs in a process of its own, so that none slows the calls of another; figures are the
 * best of several rounds over warm caches. `node bench/policies.bench.mjs LRU FIFO` runs some only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookUp, parseParameters, RandomStreams } from '@icarus-sim/core';
import '@icarus-sim/policies';
import LRUCache from 'mnemonist/lru-cache.js';

const REQUESTS = 10_000_000;
const ROUNDS = 5;
const ALPHA = 0.8;

const SETTINGS = {
  single: { nContents: 1_000_000, capacity: 100_000, caches: 1, visits: 1 },
  network: { nContents: 300_000, capacity: 150, caches: 30, visits: 4 },
};

const WRAPPED = { policy: { name: 'LRU' } };
const PARAMETERS = {
  INSERT_AFTER_K_HITS: WRAPPED,
  RAND_INSERT: WRAPPED,
  TTL: { ...WRAPPED, ttl: 1e6 },
  PATH: WRAPPED,
  TREE: WRAPPED,
  ARRAY: WRAPPED,
  SHARD: WRAPPED,
};
const PLAIN = 'LRU FIFO SLRU CLIMB RAND IN_CACHE_LFU PERFECT_LFU MIN NULL'.split(' ');
const POLICIES = [...PLAIN, ...Object.keys(PARAMETERS)];
const LIBRARY = 'mnemonist LRUCache';

/** Contents of requests, by inversion: content 0 is the most popular. */
function zipfTrace(nContents) {
  const cumulative = new Float64Array(nContents);
  let sum = 0;
  for (let i = 0; i < nContents; i++) cumulative[i] = sum += (i + 1) ** -ALPHA;
  const random = RandomStreams.of(1, 1).stream('requests');
  return Int32Array.from({ length: REQUESTS }, () => {
    const mark = random.nextFloat() * sum;
    let [low, high] = [0, nContents - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] < mark) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

function createPolicy({ name, ...values }, capacity, surroundings) {
  const factory = lookUp('cachePolicy', name, '');
  const context = {
    ...surroundings,
    createPolicy: (inner, size) => createPolicy(inner, size, surroundings),
  };
  return factory.create(capacity, parseParameters(factory.parameters, values, name), context);
}

/** The first of the caches that a request asks; the others follow at a fixed distance. */
const firstVisit = (content, visit, caches) => (content + visit * 7) % caches;

/** What each cache of a setting will be asked for. */
function futuresOf(trace, { caches, visits }) {
  const futures = Array.from({ length: caches }, () => []);
  for (const content of trace) {
    for (let visit = 0; visit < visits; visit++) {
      futures[firstVisit(content, visit, caches)].push(content);
    }
  }
  return futures.map((future) => Int32Array.from(future));
}

function createCaches(name, trace, setting) {
  const { caches, capacity, nContents } = setting;
  const futures = name === 'MIN' ? futuresOf(trace, setting) : [];
  return Array.from({ length: caches }, (_, i) => {
    if (name === LIBRARY) return new LibraryCache(capacity);
    const surroundings = {
      random: RandomStreams.of(1, 1).within(`cachePolicy/${i}`),
      nContents,
      clock: { now: 0 },
      ...(futures[i] && { future: futures[i] }),
    };
    return createPolicy({ name, ...PARAMETERS[name] }, capacity, surroundings);
  });
}

class LibraryCache {
  constructor(capacity) {
    this.cache = new LRUCache(Int32Array, Uint8Array, capacity);
  }

  get(content) {
    return this.cache.get(content) !== undefined;
  }

  put(content) {
    this.cache.setpop(content, 1);
  }
}

function serveOne(cache, trace) {
  let hits = 0;
  for (let i = 0; i < trace.length; i++) {
    const content = trace[i];
    if (cache.get(content)) hits++;
    else cache.put(content);
  }
  return hits;
}

function serveMany(caches, visits, trace) {
  let hits = 0;
  for (let i = 0; i < trace.length; i++) {
    const content = trace[i];
    for (let visit = 0; visit < visits; visit++) {
      const cache = caches[firstVisit(content, visit, caches.length)];
      if (cache.get(content)) hits++;
      else cache.put(content);
    }
  }
  return hits;
}

function measure(name, settingName, file) {
  const setting = SETTINGS[settingName];
  const bytes = readFileSync(file);
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const trace = setting.visits > 1 ? all.subarray(0, all.length / setting.visits) : all;
  let best = 0;
  let hits = 0;
  let caches = createCaches(name, trace, setting);
  for (let round = 0; round < ROUNDS; round++) {
    // MIN knows one pass over the requests; the others go on with what they hold.
    if (name === 'MIN' && round > 0) caches = createCaches(name, trace, setting);
    const start = process.cpuUsage();
    hits =
      setting.caches === 1 ? serveOne(caches[0], trace) : serveMany(caches, setting.visits, trace);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (trace.length * setting.visits) / (user + system));
  }
  const ratio = (hits / (trace.length * setting.visits)).toFixed(3);
  console.log(
    `${settingName.padEnd(8)} ${name.padEnd(20)} ${best.toFixed(1).padStart(6)} M/s, hit ratio ${ratio}`,
  );
}

function measureAll(names) {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  const script = fileURLToPath(import.meta.url);
  for (const [settingName, { nContents }] of Object.entries(SETTINGS)) {
    const file = join(folder, settingName);
    writeFileSync(file, new Uint8Array(zipfTrace(nContents).buffer));
    for (const name of names) {
      spawnSync(process.execPath, [script, '--one', name, settingName, file], { stdio: 'inherit' });
    }
  }
  rmSync(folder, { recursive: true });
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--one') measure(...rest);
else measureAll(first ? [first, ...rest] : [...POLICIES, LIBRARY]);
