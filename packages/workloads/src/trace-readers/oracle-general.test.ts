import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readRecords } from '../../test/read-records.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { oracleGeneral } from './oracle-general.js';
import { TraceReport } from './trace-report.js';

const folder = temporaryFolder();

describe('the reader of oracleGeneral', () => {
  const object = fc.record({
    time: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    id: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    size: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  });

  function encode(objects: readonly { time: number; id: bigint; size: number }[]): Buffer {
    const bytes = Buffer.alloc(24 * objects.length);
    objects.forEach(({ time, id, size }, i) => {
      bytes.writeUInt32LE(time, 24 * i);
      bytes.writeBigUInt64LE(id, 24 * i + 4);
      bytes.writeUInt32LE(size, 24 * i + 12);
      bytes.writeBigInt64LE(-1n, 24 * i + 16);
    });
    return bytes;
  }

  it('gives back whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(object), async (objects) => {
        const records = await readRecords(
          folder.write('trace.bin', encode(objects)),
          oracleGeneral,
        );
        const expected = objects.map(({ time, id, size }, i) => ({
          time,
          content: String(id),
          size,
          line: i + 1,
        }));
        expect(records).toEqual(expected);
      }),
      { seed: 4 },
    );
  });

  it('joins records across the borders of read chunks', async () => {
    const objects = Array.from({ length: 30_000 }, (_, i) => ({ time: i, id: BigInt(i), size: 1 }));
    const path = folder.write('long.bin.gz', gzipSync(encode(objects)));
    const records = await readRecords(path, oracleGeneral);
    expect(records.map(({ time }) => time)).toEqual(objects.map(({ time }) => time));
    expect(records.every(({ content }, i) => content === String(i))).toBe(true);
  });

  it('counts a record that is cut off as malformed', async () => {
    const bytes = encode([{ time: 1, id: 2n, size: 3 }]);
    const path = folder.write('cut.bin', Buffer.concat([bytes, bytes.subarray(0, 10)]));
    const report = new TraceReport();
    expect(await readRecords(path, oracleGeneral, report)).toHaveLength(1);
    expect(report.summary()).toContain('record 2: found 10 bytes at the end, allowed: 24 a record');
    await expect(
      readRecords(path, oracleGeneral, new TraceReport({ strict: true })),
    ).rejects.toThrow('10 bytes');
  });
});
