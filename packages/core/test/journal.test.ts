import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  InputError,
  JournalWriter,
  readResults,
  ResultSet,
  sealedLine,
  surveyJournal,
  writeResults,
} from '../src/index.js';
import { failure, HEADER, success, temporaryFolder, writeJournal } from './support/journals.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').slice(0, -1);
}

describe('a journal', () => {
  it('is read back in the order of the queue', async () => {
    const path = join(folder, 'new', 'r.jsonl');
    await writeJournal(path, [success(1), success(0)]);
    const results = await readResults(path);
    expect(results.attributes).toEqual({ campaign: 'a' });
    expect(results.toJSON()).toEqual([
      [{ strategy: { name: 'S0' }, replication: 1 }, { LATENCY: { MEAN: 0.5 } }],
      [{ strategy: { name: 'S1' }, replication: 1 }, { LATENCY: { MEAN: 1.5 } }],
    ]);
  });

  it('is JSON a line, with a checksum of the line as the last key', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [success(0)]);
    const [, line = ''] = await linesOf(path);
    expect(JSON.parse(line)).toEqual({
      ...success(0),
      crc32: expect.stringMatching(/^[\da-f]{8}$/),
    });
    expect(line.endsWith('"}')).toBe(true);
    // The check value of CRC-32 as catalogued: that of the text "123456789" is cbf43926.
    expect(sealedLine({ '23456789': 0 })).toMatch(/^{"23456789":0,"crc32":"[\da-f]{8}"}\n$/);
  });

  it('keeps separators of lines that stand in texts', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [failure(0, 'a\u2028b\u2029c\rd\ne'), success(1)]);
    const survey = await surveyJournal(path);
    expect([survey.failed.size, survey.succeeded.size, survey.damages]).toEqual([1, 1, []]);
  });

  it('counts a success more than failures, before or after it', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [failure(0), success(0), success(1), failure(1), failure(2)]);
    const { succeeded, failed, seconds } = await surveyJournal(path);
    expect([[...succeeded], [...failed]]).toEqual([[0, 1], [2]]);
    expect(seconds).toBe(1.75);
    expect(await readResults(path)).toHaveLength(2);
  });

  it('is not written over one that has results, unless it may', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [success(0)]);
    const before = await readFile(path, 'utf8');
    await expect(JournalWriter.start(path, HEADER)).rejects.toThrow('exists already');
    expect(await readFile(path, 'utf8')).toBe(before);
    await (await JournalWriter.start(path, HEADER, { replace: true })).close();
    expect(await linesOf(path)).toHaveLength(1);
  });

  it('gives back what it has replaced where it is withdrawn before its first record', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [success(0)]);
    const before = await readFile(path, 'utf8');
    const withdrawn = await JournalWriter.start(path, HEADER, { replace: true });
    expect(await linesOf(path)).toHaveLength(1);
    await withdrawn.withdraw();
    await withdrawn.close();
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['r.jsonl']);
  });

  it('keeps nothing of what it has replaced once it has a record', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [success(0)]);
    const writer = await JournalWriter.start(path, HEADER, { replace: true });
    expect((await readdir(folder)).sort()).toEqual(['r.jsonl', 'r.jsonl.replaced']);
    await writer.keep(success(1));
    expect(await readdir(folder)).toEqual(['r.jsonl']);
    await writer.close();
    expect([...(await surveyJournal(path)).succeeded]).toEqual([1]);
  });

  it('is gone where it has replaced nothing and is withdrawn', async () => {
    const path = join(folder, 'r.jsonl');
    await (await JournalWriter.start(path, HEADER)).withdraw();
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes the place of a header that was never whole', async () => {
    const path = join(folder, 'r.jsonl');
    await writeFile(path, sealedLine(HEADER).slice(0, 150));
    await (await JournalWriter.start(path, HEADER)).close();
    expect((await surveyJournal(path)).header).toEqual(HEADER);
  });

  it.each([
    { name: 'a folder', path: '.', message: 'found a folder, allowed: a file that can be written' },
    { name: 'below a file', path: 'file/r.jsonl', message: 'a file where a folder is needed' },
  ])('can not be $name', async ({ path, message }) => {
    await writeFile(join(folder, 'file'), '');
    await expect(JournalWriter.start(join(folder, path), HEADER)).rejects.toThrow(message);
  });

  it('can not be a device, nor on a file system that takes nothing', async () => {
    await expect(JournalWriter.start('/dev/full', HEADER)).rejects.toThrow('a device or a pipe');
    await expect(JournalWriter.start('/proc/r.jsonl', HEADER)).rejects.toThrow(InputError);
  });

  it('is continued after its last whole line', async () => {
    const path = join(folder, 'r.jsonl');
    await writeJournal(path, [success(0), success(1)]);
    await appendFile(path, sealedLine(success(2)).slice(0, -10));
    const { end, damages } = await surveyJournal(path);
    expect(damages).toEqual([
      { line: 4, found: expect.stringContaining('breaks off'), torn: true },
    ]);
    const writer = await JournalWriter.resume(path, end);
    await writer.keep(success(3));
    await writer.close();
    const after = await surveyJournal(path);
    expect([[...after.succeeded], after.damages]).toEqual([[0, 1, 3], []]);
  });

  it('is written in groups when many experiments end together, none of them lost', async () => {
    const path = join(folder, 'r.jsonl');
    const writer = await JournalWriter.start(path, HEADER);
    const kept: number[] = [];
    for (let sequence = 0; sequence < 1000; sequence++) {
      void writer.keep(success(sequence)).then(() => kept.push(sequence));
      await writer.room();
    }
    await writer.close();
    expect(kept).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect((await surveyJournal(path)).succeeded.size).toBe(1000);
  });

  it('counts a record only once it can be read from the file', async () => {
    const path = join(folder, 'r.jsonl');
    const writer = await JournalWriter.start(path, HEADER);
    for (let sequence = 0; sequence < 20; sequence++) {
      await writer.keep(success(sequence));
      expect((await surveyJournal(path)).succeeded.has(sequence)).toBe(true);
    }
    await writer.close();
  });

  it('takes nothing more once another run may write it', async () => {
    const path = join(folder, 'r.jsonl');
    let isHeld = true;
    const check = (): void => {
      if (!isHeld) throw new InputError({ place: path, found: 'another run' });
    };
    const writer = await JournalWriter.start(path, HEADER, { check });
    await writer.keep(success(0));
    isHeld = false;
    await expect(writer.keep(success(1))).rejects.toThrow('another run');
    await expect(writer.keep(success(2))).rejects.toThrow('another run');
    expect(writer.error?.message).toContain('another run');
    await writer.close();
    expect([...(await surveyJournal(path)).succeeded]).toEqual([0]);
  });

  it('is refused with the line where it is none', async () => {
    const path = join(folder, 'r.jsonl');
    await writeFile(path, '{}\n');
    await expect(readResults(path)).rejects.toThrow('line 1');
    await writeFile(path, `${JSON.stringify({ ...HEADER, version: 99 })}\n`);
    await expect(readResults(path)).rejects.toThrow('found version 99');
    await writeFile(path, '');
    await expect(readResults(path)).rejects.toThrow('empty file');
  });

  it('of the first version, without checksums, is read', async () => {
    const path = join(folder, 'r.jsonl');
    const lines = [{ ...HEADER, version: 1 }, success(0)].map((line) => JSON.stringify(line));
    await writeFile(path, `${lines.join('\n')}\n{"type":\n`);
    const survey = await surveyJournal(path);
    expect([...survey.succeeded]).toEqual([0]);
    expect(survey.damages).toEqual([{ line: 3, found: 'a damaged record', torn: false }]);
  });
});

describe('readResults and writeResults', () => {
  const set = new ResultSet();
  set.add({ strategy: { name: 'LCE' }, replication: 2 }, { LATENCY: { MEAN: 1 } });

  it.each(['r.json', 'r.jsonl'])('keep a result set as %s', async (file) => {
    const path = join(folder, file);
    await writeResults(path, set);
    expect((await readResults(path)).toJSON()).toEqual(set.toJSON());
  });

  it('recognise a journal whatever its name is', async () => {
    const path = join(folder, 'r.json');
    await writeJournal(path, [success(0)]);
    expect(await readResults(path)).toHaveLength(1);
  });

  it('write JSON as one list of pairs', async () => {
    const path = join(folder, 'r.json');
    await writeResults(path, set);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(set.toJSON());
  });

  it('say what is wrong with a file', async () => {
    await expect(readResults(join(folder, 'none.json'))).rejects.toThrow('no such file');
    await writeFile(join(folder, 'r.txt'), 'x');
    await expect(readResults(join(folder, 'r.txt'))).rejects.toThrow('ending in ".txt"');
    await writeFile(join(folder, 'r.json'), '[1]');
    await expect(readResults(join(folder, 'r.json'))).rejects.toThrow('r.json[0]: found no pair');
  });
});
