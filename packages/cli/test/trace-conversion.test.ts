import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomStreams, type TracedRequests } from '@icarus-sim/core';
import { openTrace } from '@icarus-sim/engine';
import fc from 'fast-check';

interface Request {
  time: number;
  receiver: string;
  content: string;
  size: number;
}

type Format = 'CSV' | 'LINES' | 'ORACLE_GENERAL';

// Plugins are loaded by name, as the command line loads them.
const plugins = { analytics: '@icarus-sim/analytics', workloads: '@icarus-sim/workloads' };
const directory = mkdtempSync(join(tmpdir(), 'round-trips-'));
beforeAll(async () => void (await import(plugins.workloads)));
afterAll(() => rmSync(directory, { recursive: true }));

function open(file: string, name: Format): AsyncIterable<TracedRequests> {
  const context = { random: RandomStreams.of(1, 1), baseDirectory: directory, warn: () => {} };
  return openTrace(file, { format: { name }, strict: true }, context);
}

async function requestsIn(file: string, format: Format): Promise<Request[]> {
  const requests: Request[] = [];
  for await (const { length, contents, times, sizes, receivers } of open(file, format)) {
    for (let i = 0; i < length; i++) {
      requests.push({
        ...{ time: times?.[i] ?? NaN, receiver: receivers?.[i] ?? '' },
        ...{ content: contents[i] ?? '', size: sizes?.[i] ?? NaN },
      });
    }
  }
  return requests;
}

async function convert(from: [string, Format], to: [string, Format]): Promise<void> {
  const { convertTrace } = await import(plugins.analytics);
  const [trace, format] = from;
  await convertTrace(() => open(trace, format), {
    ...{ trace, file: to[0], format: to[1], sample: { rate: 1, seed: 1 } },
    ...{ directory, force: true, warn: () => {} },
  });
}

const name = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }))
  .filter((text) => !/[\r\n\uFEFF]/.test(text) && Buffer.from(text).toString() === text);
const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const request = fc.record({ time: number, receiver: name, content: name, size: number });
const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const id = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const object = fc.record({ time: uint32, receiver: fc.constant(''), content: id, size: uint32 });

/** A CSV file with the requests in it, quoted throughout. */
function writeCsv(file: string, requests: readonly Request[]): void {
  const quoted = (value: unknown): string => `"${String(value).replaceAll('"', '""')}"`;
  const rows = requests.map(({ size, content, receiver, time }) =>
    [size, content, receiver, time].map(quoted).join(','),
  );
  writeFileSync(join(directory, file), ['size,content,receiver,time', ...rows, ''].join('\n'));
}

describe('requests come back from a conversion as they were', () => {
  it.each(['out.csv', 'out.csv.gz'])('in %s', async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1 }), async (requests) => {
        writeCsv('in.csv', requests);
        await convert(['in.csv', 'CSV'], [file, 'CSV']);
        expect(await requestsIn(file, 'CSV')).toEqual(requests);
      }),
    );
  });

  it('in oracleGeneral and back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(object, { minLength: 1 }), async (requests) => {
        writeCsv('in.csv', requests);
        await convert(['in.csv', 'CSV'], ['out.bin', 'ORACLE_GENERAL']);
        expect(await requestsIn('out.bin', 'ORACLE_GENERAL')).toEqual(requests);
        await convert(['out.bin', 'ORACLE_GENERAL'], ['back.csv', 'CSV']);
        expect(await requestsIn('back.csv', 'CSV')).toEqual(requests);
        await convert(['back.csv', 'CSV'], ['again.bin', 'ORACLE_GENERAL']);
        const [first, second] = ['out.bin', 'again.bin'].map((f) =>
          readFileSync(join(directory, f)),
        );
        expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
      }),
    );
  });

  it('by their names in text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1 }), async (requests) => {
        writeCsv('in.csv', requests);
        await convert(['in.csv', 'CSV'], ['out.txt.gz', 'LINES']);
        const found = await requestsIn('out.txt.gz', 'LINES');
        expect(found.map(({ content }) => content)).toEqual(requests.map(({ content }) => content));
      }),
    );
  });
});
