import { parseParameters, type Workload } from '@icarus-sim/core';
import { collectRequests, textOf, type Requests } from '../../test/collect-requests.js';
import { misfit, zipfWeights } from '../../test/goodness-of-fit.js';
import { starTopology } from '../../test/star-topology.js';
import { testContext } from '../../test/test-context.js';
import { YcsbOperation } from './ycsb-operations.js';
import { ycsb, type YcsbBatch } from './ycsb.js';

const topology = starTopology([1, 3]);
const { READ, UPDATE, INSERT, SCAN } = YcsbOperation;

async function create(values: object): Promise<Workload> {
  const all = { nContents: 100, nWarmup: 4000, nMeasured: 16_000, ...values };
  const parameters = parseParameters(ycsb.parameters, all, 'workload');
  return ycsb.create(topology, parameters, testContext());
}

async function run(workload: Workload): Promise<Requests & { operations: number[] }> {
  const operations: number[] = [];
  for await (const batch of workload.batches()) {
    const { operations: column } = batch as YcsbBatch;
    operations.push(...column.subarray(0, batch.length));
  }
  return { ...(await collectRequests(workload)), operations };
}

describe.each(['A', 'B', 'C', 'D', 'E'])('YCSB %s', (workload) => {
  it('gives exactly nWarmup + nMeasured requests, the same ones again', async () => {
    const first = await create({ workload });
    const requests = await run(first);
    expect(requests.contents).toHaveLength(20_000);
    expect(textOf(await run(first))).toBe(textOf(requests));
    expect(textOf(await run(await create({ workload })))).toBe(textOf(requests));
  });

  it('asks for contents of its catalogue at times that never decrease', async () => {
    const made = await create({ workload });
    const { contents, times } = await run(made);
    expect(contents.every((content) => content >= 0 && content < made.contents.size)).toBe(true);
    expect(times.every((time, i) => time >= (times[i - 1] ?? 0))).toBe(true);
  });
});

describe.each([
  ['A', [1, 1]],
  ['B', [0.95, 0.05]],
])('YCSB %s', (workload, mix) => {
  it('mixes reads and updates', async () => {
    const { operations } = await run(await create({ workload }));
    expect(new Set(operations)).toEqual(new Set([READ, UPDATE]));
    expect(Math.abs(misfit(operations, mix))).toBeLessThan(4);
  });
});

describe('YCSB C', () => {
  it('only reads, by a Zipf law with exponent 0.99', async () => {
    const made = await create({ workload: 'C' });
    const { contents, operations } = await run(made);
    expect(new Set(operations)).toEqual(new Set([READ]));
    expect(Math.abs(misfit(contents, zipfWeights(100, 0.99)))).toBeLessThan(4);
    expect(made.contents.size).toBe(100);
  });
});

describe('YCSB D', () => {
  it('inserts new contents one after the other, all of the catalogue', async () => {
    const made = await create({ workload: 'D' });
    const { contents, operations } = await run(made);
    const inserted = contents.filter((_, i) => operations[i] === INSERT);
    const following = Array.from({ length: made.contents.size - 100 }, (_, i) => 100 + i);
    expect(textOf(inserted)).toBe(textOf(following));
    expect(
      Math.abs(
        misfit(
          operations.map((each) => (each === INSERT ? 1 : 0)),
          [0.95, 0.05],
        ),
      ),
    ).toBeLessThan(4);
  });

  it('reads the latest contents most, by a Zipf law over their age', async () => {
    const { contents, operations } = await run(await create({ workload: 'D', nContents: 1 }));
    let count = 1;
    const ages: number[] = [];
    contents.forEach((content, i) => {
      if (operations[i] === INSERT) count++;
      else if (count >= 300) ages.push(count - 1 - content);
    });
    const young = ages.filter((age) => age < 10);
    expect(Math.abs(misfit(young, zipfWeights(10, 0.99)))).toBeLessThan(4);
    expect(Math.min(...ages)).toBe(0);
  });
});

describe('YCSB E', () => {
  it('scans consecutive contents at one time and from one receiver', async () => {
    const requests = await run(await create({ workload: 'E', maxScanLength: 20 }));
    const { contents, times, receivers, operations } = requests;
    const lengths: number[] = [];
    const broken: number[] = [];
    let count = 100;
    contents.forEach((content, i) => {
      const goesOn = i > 0 && times[i] === times[i - 1];
      const follows = content === (contents[i - 1]! + 1) % count;
      if (operations[i] === INSERT) count++;
      if (goesOn) lengths[lengths.length - 1]!++;
      else if (operations[i] === SCAN) lengths.push(1);
      const sameScan = operations[i] === SCAN && receivers[i] === receivers[i - 1] && follows;
      if (goesOn && !sameScan) broken.push(i);
    });
    expect(broken).toEqual([]);
    // The last scan may be cut off.
    const whole = lengths.slice(0, -1).map((length) => length - 1);
    expect(Math.abs(misfit(whole, zipfWeights(20, 0)))).toBeLessThan(4);
  });

  it('starts scans by a Zipf law, away from each other', async () => {
    const { contents, times } = await run(
      await create({ workload: 'E', nContents: 1000, maxScanLength: 2 }),
    );
    const starts = contents.filter((_, i) => times[i] !== times[i - 1]);
    const counts = new Map<number, number>();
    for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1);
    const [first, second] = [...counts].sort(([, a], [, b]) => b - a).map(([content]) => content);
    expect(Math.abs(first! - second!)).toBeGreaterThan(1);
  });

  it('never scans further than there are contents', async () => {
    const { contents } = await run(await create({ workload: 'E', nContents: 1, nMeasured: 10 }));
    expect(contents[0]).toBe(0);
  });
});

describe('YCSB', () => {
  it.each([
    ['workload', 'F'],
    ['nContents', 0],
    ['alpha', -1],
    ['maxScanLength', 0],
    ['rate', 0],
  ])('refuses %s = %p', async (name, value) => {
    await expect(create({ workload: 'A', [name]: value })).rejects.toThrow(`workload.${name}`);
  });
});
