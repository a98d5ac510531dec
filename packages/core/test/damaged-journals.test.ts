import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  JournalWriter,
  readResults,
  sealStateOf,
  surveyJournal,
  type ResultEntry,
} from '../src/index.js';
import { failure, success, temporaryFolder, writeJournal } from './support/journals.js';

const RECORDS = [success(0), failure(1), success(2), success(1), success(3)];

/** A journal as it should be, and where it is damaged. */
interface Fixture {
  readonly path: string;
  readonly bytes: Buffer;
  readonly whole: readonly ResultEntry[];
}

async function fixture(): Promise<Fixture> {
  const path = join(temporaryFolder(), 'r.jsonl');
  await writeJournal(path, RECORDS);
  return { path, bytes: await readFile(path), whole: (await readResults(path)).toJSON() };
}

/** A copy with one bit flipped. */
function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Every result that is read must be one that was written. */
async function expectNothingWrong({ path, whole }: Fixture): Promise<void> {
  const results = await readResults(path).catch(() => undefined);
  for (const entry of results ?? []) expect(whole).toContainEqual(entry);
}

/** Runs what is missing, as a resumed campaign would; an unusable header is a refusal. */
async function resume(path: string): Promise<boolean> {
  const survey = await surveyJournal(path).catch(() => undefined);
  if (!survey) return false;
  const writer = await JournalWriter.resume(path, survey.end);
  for (const record of [success(0), success(1), success(2), success(3)]) {
    if (!survey.succeeded.has(record.sequence)) await writer.keep(record);
  }
  await writer.close();
  return true;
}

describe('a journal that was damaged', () => {
  it('never gives a wrong result when it breaks off, and is whole after a resume', async () => {
    const journal = await fixture();
    const { path, bytes, whole } = journal;
    const headerEnd = bytes.indexOf('\n') + 1;
    const check = async (length: number): Promise<void> => {
      await writeFile(path, bytes.subarray(0, length));
      await expectNothingWrong(journal);
      expect(await resume(path)).toBe(length >= headerEnd);
      if (length >= headerEnd) expect((await readResults(path)).toJSON()).toEqual(whole);
    };
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), check), {
      numRuns: 200,
    });
    // Lines are where it is most likely to go wrong: before, at and after each line break.
    for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
      for (const length of [at - 1, at, at + 1]) await check(length);
    }
  });

  it('never gives a wrong result for a flipped bit, and is whole after a resume', async () => {
    const journal = await fixture();
    const { path, bytes, whole } = journal;
    const headerEnd = bytes.indexOf('\n') + 1;
    const check = async (position: number): Promise<void> => {
      await writeFile(path, flipped(bytes, position));
      await expectNothingWrong(journal);
      const at = position >> 3;
      expect(await resume(path)).toBe(at >= headerEnd);
      if (at >= headerEnd) expect((await readResults(path)).toJSON()).toEqual(whole);
    };
    const bit = fc.integer({ min: 0, max: bytes.length * 8 - 1 });
    await fc.assert(fc.asyncProperty(bit, check), { numRuns: 200 });
    for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
      await check(at * 8);
    }
  });

  it('has no line whose checksum stays right with any one bit flipped', async () => {
    const { bytes } = await fixture();
    for (const line of bytes.toString().trimEnd().split('\n')) {
      const intact = Buffer.from(line);
      expect(sealStateOf(intact)).toBe('intact');
      const states = Array.from({ length: intact.length * 8 }, (_, bit) =>
        sealStateOf(flipped(intact, bit)),
      );
      expect(states).not.toContain('intact');
    }
  });

  it('never gives a wrong result when bytes are overwritten, as by a lost block', async () => {
    const journal = await fixture();
    const { path, bytes } = journal;
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    const filling = fc.uint8Array({ minLength: 1, maxLength: 64 });
    await fc.assert(
      fc.asyncProperty(place, filling, async (start, block) => {
        const damaged = Buffer.from(bytes);
        damaged.set(block.subarray(0, bytes.length - start), start);
        await writeFile(path, damaged);
        await expectNothingWrong(journal);
      }),
      { numRuns: 200 },
    );
  });

  it('names each line that can’t be used', async () => {
    const { path, bytes } = await fixture();
    const lines = bytes.toString().split('\n');
    lines[2] = (lines[2] ?? '').replace('no reason', 'no Reason');
    lines[4] = (lines[4] ?? '').slice(0, 30);
    await writeFile(path, lines.join('\n'));
    const { damages, succeeded } = await surveyJournal(path);
    expect(damages).toEqual([
      { line: 3, found: 'a damaged record, its checksum is wrong', torn: false },
      { line: 5, found: 'a damaged record', torn: false },
    ]);
    expect([...succeeded]).toEqual([0, 2, 3]);
    const warnings: string[] = [];
    await readResults(path, (message) => warnings.push(message));
    expect(warnings).toEqual([
      expect.stringContaining('r.jsonl, line 3: found a damaged record, its checksum is wrong'),
      expect.stringContaining('r.jsonl, line 5: found a damaged record'),
    ]);
  });

  it('is refused where its header is damaged', async () => {
    const { path, bytes } = await fixture();
    await writeFile(path, bytes.toString().replace('"seed":1', '"seed":3'));
    await expect(readResults(path)).rejects.toThrow('line 1: found a damaged header');
  });
});
