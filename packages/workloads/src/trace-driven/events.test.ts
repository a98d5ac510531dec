import { gzipSync } from 'node:zlib';
import { parseParameters, type Workload } from '@icarus-sim/core';
import fc from 'fast-check';
import { collectRequests } from '../../test/collect-requests.js';
import { starTopology } from '../../test/star-topology.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { testContext } from '../../test/test-context.js';
import { events } from './events.js';

const topology = starTopology([2, 1]);
const folder = temporaryFolder();

function write(content: string | Uint8Array, name = 'events.csv'): void {
  folder.write(name, content);
}

async function create(values: object = {}): Promise<Workload> {
  const all = { path: 'events.csv', ...values };
  const parameters = parseParameters(events.parameters, all, 'workload');
  return events.create(topology, parameters, testContext(folder.path));
}

const node = (name: string): number => topology.nodeIndex(name);
const ROWS = 'time,receiver,content\n0.5,r0.0,a\n1,r1.0,b\n1,r0.1,a\n2.25,r0.0,c\n';

describe('EVENTS', () => {
  it('gives the requests of the file in its order', async () => {
    write(ROWS);
    const workload = await create();
    expect(await collectRequests(workload)).toEqual({
      times: [0.5, 1, 1, 2.25],
      receivers: ['r0.0', 'r1.0', 'r0.1', 'r0.0'].map(node),
      contents: [0, 1, 0, 2],
    });
    expect([0, 1, 2].map((content) => workload.contents.name(content))).toEqual(['a', 'b', 'c']);
    expect([workload.nWarmup, workload.nMeasured]).toEqual([0, 4]);
  });

  it('can be run through again and again', async () => {
    write(ROWS);
    const workload = await create();
    const first = await collectRequests(workload);
    expect(await collectRequests(workload)).toEqual(first);
  });

  it('takes columns in any order, sizes, quotes, Windows line ends and empty lines', async () => {
    write('content,size,receiver,time\r\n"a, ""b""",10,r0.1,1\r\n\r\nc,0,r1.0,2');
    const workload = await create();
    const { receivers, times } = await collectRequests(workload);
    expect([receivers, times]).toEqual([
      [node('r0.1'), node('r1.0')],
      [1, 2],
    ]);
    expect(workload.contents.name(0)).toBe('a, "b"');
  });

  it('reads compressed files', async () => {
    write(gzipSync(ROWS), 'events.csv.gz');
    const workload = await create({ path: 'events.csv.gz' });
    expect((await collectRequests(workload)).contents).toEqual([0, 1, 0, 2]);
  });

  it('gives and catalogues no more than the requests it is asked for', async () => {
    write(ROWS);
    const workload = await create({ nWarmup: 1, nMeasured: 2 });
    expect((await collectRequests(workload)).contents).toEqual([0, 1, 0]);
    expect(workload.contents.size).toBe(2);
    expect([workload.nWarmup, workload.nMeasured]).toEqual([1, 2]);
  });

  it('gives back whatever was written to a file', async () => {
    const event = fc.record({
      interval: fc.double({ min: 0, max: 1e6, noNaN: true }),
      receiver: fc.constantFrom(...topology.receivers()),
      content: fc
        .string({ minLength: 1, maxLength: 8 })
        .filter((name) => !/[\r\n\uFEFF]/.test(name)),
    });
    const list = fc.array(event, { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(list, async (given) => {
        let now = 0;
        const times = given.map(({ interval }) => (now += interval));
        const rows = given.map(({ receiver, content }, i) => {
          const name = `"${content.replaceAll('"', '""')}"`;
          return `${times[i]},${topology.nodeName(receiver)},${name}\n`;
        });
        write(`time,receiver,content\n${rows.join('')}`);
        const workload = await create();
        const requests = await collectRequests(workload);
        expect(requests.times).toEqual(times);
        expect(requests.receivers).toEqual(given.map(({ receiver }) => receiver));
        const names = requests.contents.map((content) => workload.contents.name(content));
        expect(names).toEqual(given.map(({ content }) => content));
      }),
      { seed: 9, numRuns: 50 },
    );
  });

  it('crosses the borders of batches and of read chunks', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `${i},r0.0,content-${i % 70}\n`);
    write(`time,receiver,content\n${rows.join('')}`);
    const { times, contents } = await collectRequests(await create());
    expect(times).toEqual(rows.map((_, i) => i));
    expect(contents).toEqual(rows.map((_, i) => i % 70));
  });

  it.each([
    [
      'a missing column',
      'time,reciever,content\n',
      'events.csv, line 1: found no column "receiver"',
      'did you mean reciever?',
    ],
    [
      'a column twice',
      'time,receiver,content,time\n',
      'events.csv, line 1: found column time twice',
      'the columns time',
    ],
    ['an empty file', '', 'events.csv: found an empty file', 'CSV with a header'],
    [
      'a time that is no number',
      `${ROWS}soon,r0.0,a\n`,
      'events.csv, line 6: found time "soon"',
      'a number',
    ],
    ['a missing time', `${ROWS},r0.0,a\n`, 'events.csv, line 6: found time ""', 'a number'],
    [
      'an infinite time',
      `${ROWS}Infinity,r0.0,a\n`,
      'events.csv, line 6: found time "Infinity"',
      'a number',
    ],
    [
      'time going backwards',
      `${ROWS}2,r0.0,a\n`,
      'events.csv, line 6: found time 2 after 2.25',
      'never decrease',
    ],
    [
      'an unknown receiver',
      `${ROWS}3,r0.00,a\n`,
      'events.csv, line 6: found receiver "r0.00"',
      'did you mean r0.0',
    ],
    [
      'a node that is no receiver',
      `${ROWS}3,router1,a\n`,
      'events.csv, line 6: found node router1, a router',
      'the name of a receiver',
    ],
    [
      'a missing content',
      `${ROWS}3,r0.0,\n`,
      'events.csv, line 6: found no content',
      'the name of a content',
    ],
    [
      'a row with a field too few',
      `${ROWS}3,r0.0\n`,
      'events.csv, line 6: found 2 fields',
      '3 fields: time,receiver,content',
    ],
    [
      'a quote that is not closed',
      `${ROWS}3,r0.0,"a\n`,
      'events.csv, line 6: found quotes',
      '3 fields',
    ],
    [
      'a size that is no number',
      'time,receiver,content,size\n1,r0.0,a,big\n',
      'events.csv, line 2: found size "big"',
      'bytes, at least 0',
    ],
    [
      'a negative size',
      'time,receiver,content,size\n1,r0.0,a,-1\n',
      'events.csv, line 2: found size "-1"',
      'bytes, at least 0',
    ],
    ['no rows', 'time,receiver,content\n', 'events.csv: found 0 requests', 'more than nWarmup (0)'],
  ])('refuses %s', async (_, content, found, allowed) => {
    write(content);
    await expect(create()).rejects.toThrow(found);
    await expect(create()).rejects.toThrow(allowed);
  });

  it('checks rows beyond the requests it is asked for, too', async () => {
    write(`${ROWS}soon,r0.0,a\n`);
    await expect(create({ nMeasured: 1 })).rejects.toThrow('events.csv, line 6');
  });

  it('says how many requests a file has that is too short', async () => {
    write(ROWS);
    await expect(create({ nWarmup: 2, nMeasured: 3 })).rejects.toThrow(
      'events.csv: found 4 requests, allowed: at least nWarmup + nMeasured (5)',
    );
    await expect(create({ nWarmup: 4 })).rejects.toThrow('more than nWarmup (4)');
  });

  it('names the nearest file where there is none of that name', async () => {
    write(ROWS);
    await expect(create({ path: 'event.csv' })).rejects.toThrow(
      /^path: found no readable file.*events\.csv/,
    );
  });

  it('refuses a damaged compressed file', async () => {
    write(gzipSync(ROWS).subarray(0, 40), 'cut.csv.gz');
    await expect(create({ path: 'cut.csv.gz' })).rejects.toThrow(
      "cut.csv.gz: found data that can't be read",
    );
    write('no gzip', 'plain.csv.gz');
    await expect(create({ path: 'plain.csv.gz' })).rejects.toThrow(
      "plain.csv.gz: found data that can't be read",
    );
  });

  it('notices where the file has changed between two passes', async () => {
    write(ROWS);
    const workload = await create();
    write(ROWS.replace('r0.0,c', 'r0.0,other'));
    await expect(collectRequests(workload)).rejects.toThrow('found other requests than when');
    write(ROWS.replace(/2\.25.*\n/, ''));
    await expect(collectRequests(workload)).rejects.toThrow('found other requests than when');
  });
});
