import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResultSet } from '@icarus-sim/core';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import {
  asyncBufferFromFile,
  parquetReadObjects,
  parquetSchema,
  parquetMetadataAsync,
} from 'hyparquet';
import { arrowFormat } from './arrow-format.js';
import { csvFormat } from './csv-format.js';
import { parquetFormat } from './parquet-format.js';

type Row = Record<string, unknown>;

/** Results whose parameters are of every type, some missing and some of several types. */
function example(count: 1 | 2 = 2): ResultSet {
  const results = new ResultSet();
  for (let i = 0; i < count; i++) {
    for (const replication of [1, 2]) {
      results.add(
        {
          desc: i === 0 ? 'the "first", with a\nline break' : 'ünï, code',
          workload: { name: 'W', alpha: 0.5 + i, nContents: 3_000_000_000, nWarmup: i },
          strategy: i === 0 ? { name: 'LCE' } : { name: 'TAU', tTw: 10, flags: [1, 2] },
          mixed: i === 0 ? 5 : 'five',
          log: i === 0,
          replication,
        },
        {
          CACHE_HIT_RATIO: { MEAN: i + replication / 10, PER_NODE: { a: 1, b: null } },
          LATENCY: {
            MEAN: null,
            CDF: [
              [1, 2],
              [0.5, 1],
            ],
          },
        },
      );
    }
  }
  return results;
}

/** An experiment with more numbers than a group of rows has. */
const LONG = new ResultSet();
LONG.add(
  { strategy: { name: 'LCE' }, replication: 1 },
  { LATENCY: { CDF: Array.from({ length: 60_000 }, (_, i) => i) } },
);

/** What any reader should find in {@link example} without details. */
const EXPECTED: Row[] = [0, 1].flatMap((i) =>
  [1, 2].map((replication) => ({
    experiment: i,
    desc: i === 0 ? 'the "first", with a\nline break' : 'ünï, code',
    'workload.name': 'W',
    'workload.alpha': 0.5 + i,
    'workload.nContents': 3_000_000_000,
    'workload.nWarmup': i,
    'strategy.name': i === 0 ? 'LCE' : 'TAU',
    mixed: i === 0 ? '5' : 'five',
    log: i === 0,
    'strategy.tTw': i === 0 ? null : 10,
    'strategy.flags': i === 0 ? null : '[1,2]',
    replication,
    metric: 'CACHE_HIT_RATIO.MEAN',
    value: i + replication / 10,
  })),
);
const TYPES = {
  experiment: 'integer',
  'workload.alpha': 'number',
  'workload.nContents': 'number',
  'workload.nWarmup': 'integer',
  'strategy.tTw': 'integer',
  mixed: 'text',
  log: 'boolean',
  value: 'number',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'icarus-formats-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function readParquet(path: string): Promise<Row[]> {
  return parquetReadObjects({ file: await asyncBufferFromFile(path) });
}

async function readArrow(path: string): Promise<Row[]> {
  return tableFromIPC(await readFile(path))
    .toArray()
    .map((row: Row) => ({ ...row }));
}

async function readCsv(path: string): Promise<string[][]> {
  return parse(await readFile(path));
}

describe('PARQUET', () => {
  it('is read back with its values and types', async () => {
    const path = join(folder, 'r.parquet');
    await parquetFormat.write(path, example(), { details: false });
    expect(await readParquet(path)).toEqual(EXPECTED);
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path));
    const types = { integer: 'INT32', number: 'DOUBLE', text: 'BYTE_ARRAY', boolean: 'BOOLEAN' };
    const elements = parquetSchema(metadata).children.map(({ element }) => element);
    for (const [name, type] of Object.entries(TYPES)) {
      expect(elements.find((element) => element.name === name)?.type).toBe(
        types[type as keyof typeof types],
      );
    }
  });

  it('keeps every row of results that take several groups', async () => {
    const path = join(folder, 'r.parquet');
    await parquetFormat.write(path, LONG, { details: true });
    const rows = await readParquet(path);
    expect(rows).toHaveLength(60_000);
    expect(rows.map(({ value }) => value)).toEqual(Array.from({ length: 60_000 }, (_, i) => i));
    expect(rows.at(-1)).toMatchObject({ replication: 1, metric: 'LATENCY.CDF.59999' });
  });
});

describe('ARROW', () => {
  it('is read back with its values and types', async () => {
    const path = join(folder, 'r.arrow');
    await arrowFormat.write(path, example(), { details: false });
    expect(await readArrow(path)).toEqual(EXPECTED);
    const { schema } = tableFromIPC(await readFile(path));
    const typeIds = { integer: 2, number: 3, text: 5, boolean: 6 };
    for (const [name, type] of Object.entries(TYPES)) {
      const field = schema.fields.find((one) => one.name === name);
      expect(field?.type.typeId).toBe(typeIds[type as keyof typeof typeIds]);
    }
  });

  it('has a footer that finds every batch of results that take several', async () => {
    const path = join(folder, 'r.arrow');
    await arrowFormat.write(path, LONG, { details: true });
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 6).toString()).toBe('ARROW1');
    expect(bytes.subarray(-6).toString()).toBe('ARROW1');
    const table = tableFromIPC(bytes);
    expect(table.numRows).toBe(60_000);
    expect([...table.getChild('value')]).toEqual(Array.from({ length: 60_000 }, (_, i) => i));
    expect(table.getChild('metric').at(59_999)).toBe('LATENCY.CDF.59999');
  });

  it('has its columns where there are no rows', async () => {
    const path = join(folder, 'r.arrow');
    await arrowFormat.write(path, new ResultSet(), { details: false });
    const table = tableFromIPC(await readFile(path));
    expect(table.names).toEqual(['experiment', 'replication', 'metric', 'value']);
    expect(table.numRows).toBe(0);
  });
});

describe('CSV', () => {
  it('is read back with its values', async () => {
    const path = join(folder, 'r.csv');
    await csvFormat.write(path, example(), { details: false });
    const [header, ...rows] = await readCsv(path);
    expect(header).toEqual(Object.keys(EXPECTED[0] ?? {}));
    const expected = EXPECTED.map((row) => Object.values(row).map((value) => String(value ?? '')));
    expect(rows).toEqual(expected);
  });

  it('has the numbers of nodes and the points of curves where details are asked for', async () => {
    const path = join(folder, 'r.csv');
    await csvFormat.write(path, example(1), { details: true });
    const [, ...rows] = await readCsv(path);
    const metrics = rows.slice(0, rows.length / 2).map((row) => row.slice(-2));
    expect(metrics).toEqual([
      ['CACHE_HIT_RATIO.MEAN', '0.1'],
      ['CACHE_HIT_RATIO.PER_NODE.a', '1'],
      ['LATENCY.CDF.0.0', '1'],
      ['LATENCY.CDF.0.1', '2'],
      ['LATENCY.CDF.1.0', '0.5'],
      ['LATENCY.CDF.1.1', '1'],
    ]);
  });
});

describe('every format', () => {
  it.each([
    ['CSV', csvFormat],
    ['PARQUET', parquetFormat],
    ['ARROW', arrowFormat],
  ])('%s says where it can’t write', async (_name, format) => {
    const path = join(folder, 'missing', 'r');
    const writing = Promise.resolve(format.write(path, example(), { details: false }));
    await expect(writing).rejects.toThrow(`${path}: found`);
  });

  it('keeps a parameter apart that is called like a column of its own', async () => {
    const results = new ResultSet();
    results.add({ value: 'x', replication: 1 }, { M: { MEAN: 1 } });
    const path = join(folder, 'r.csv');
    await csvFormat.write(path, results, { details: false });
    const [header] = await readCsv(path);
    expect(header).toEqual(['experiment', 'parameter value', 'replication', 'metric', 'value']);
  });
});
