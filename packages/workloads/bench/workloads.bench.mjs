/**
 * Million requests per second of processor time that each workload generates or reads, and samples
 * of the Zipf distribution alone. Each runs in a process of its own, so that none slows the calls
 * of another; figures are the best of several rounds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookUp, parseParameters, RandomStreams } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';
import { TruncatedZipf } from '@icarus-sim/workloads';

const REQUESTS = 4_000_000;
const ROUNDS = 5;
const RECEIVERS = 30;
const ROWS = 500_000;

function star() {
  const graph = createTopologyGraph();
  graph.addNode('router', { stack: 'router' });
  for (let i = 0; i < RECEIVERS; i++) {
    graph.addNode(`r${i}`, { stack: 'receiver' });
    graph.addEdge('router', `r${i}`, { weight: 1, delay: 1, type: 'internal' });
  }
  return new NetworkTopology(graph);
}

const folder = mkdtempSync(join(tmpdir(), 'workloads-'));
const context = {
  random: RandomStreams.of(1, 1).within('workload'),
  baseDirectory: folder,
  warn: console.warn,
};

async function create(name, values) {
  const definition = lookUp('workload', name, '');
  const parameters = parseParameters(definition.parameters, values, name);
  return definition.create(star(), parameters, context);
}

async function consume(workload) {
  let requests = 0;
  for await (const batch of workload.batches()) requests += batch.length;
  return requests;
}

function synthetic(name, values) {
  const all = { nContents: 300_000, nWarmup: 0, nMeasured: REQUESTS, ...values };
  return async () => {
    const workload = await create(name, all);
    return () => consume(workload);
  };
}

function zipf(size, alpha) {
  return async () => {
    const sampler = new TruncatedZipf(size, alpha).sampler(context.random.stream('zipf'));
    const samples = new Int32Array(4096);
    return () => {
      for (let done = 0; done < REQUESTS; done += samples.length) {
        sampler.fill(samples, samples.length);
      }
      return REQUESTS;
    };
  };
}

async function eventRows() {
  const row = (_, i) => `${i / 7},r${i % RECEIVERS},content-${(i * 7919) % 20_011}\n`;
  const rows = Array.from({ length: ROWS }, row);
  writeFileSync(join(folder, 'events.csv'), `time,receiver,content\n${rows.join('')}`);
  const workload = await create('EVENTS', { path: 'events.csv' });
  return () => consume(workload);
}

const cases = {
  'Zipf samples, 300,000 contents': zipf(300_000, 0.8),
  'Zipf samples, 1,000,000 contents': zipf(1_000_000, 0.8),
  'Zipf samples, 100,000,000 contents': zipf(100_000_000, 0.8),
  'STATIONARY, 300,000 contents': synthetic('STATIONARY', { alpha: 0.8 }),
  'STATIONARY, 100,000,000 contents': synthetic('STATIONARY', { alpha: 0.8, nContents: 1e8 }),
  FLASH_CROWD: synthetic('FLASH_CROWD', { alpha: 0.8 }),
  SHOT_NOISE: synthetic('SHOT_NOISE', {}),
  'YCSB A': synthetic('YCSB', { workload: 'A' }),
  'YCSB D': synthetic('YCSB', { workload: 'D' }),
  'YCSB E': synthetic('YCSB', { workload: 'E' }),
  EVENTS: eventRows,
};

async function measure(name) {
  const run = await cases[name]();
  let best = 0;
  await run();
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const requests = await run();
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, requests / (user + system));
  }
  console.log(`${name.padEnd(36)} ${best.toFixed(1).padStart(6)} M/s`);
}

const [, , wanted] = process.argv;
if (wanted) {
  await measure(wanted);
} else {
  for (const name of Object.keys(cases)) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true });
