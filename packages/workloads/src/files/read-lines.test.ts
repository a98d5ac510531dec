import { join } from 'node:path';
import { readRecords } from '../../test/read-records.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { contentLines } from '../trace-readers/content-lines.js';

const folder = temporaryFolder();

describe('Zstandard files', () => {
  const fixture = join(__dirname, '../../test/fixtures/contents.txt.zst');

  it('are decompressed on the way, also when they consist of several frames', async () => {
    const records = await readRecords(fixture, contentLines);
    const first = Array.from({ length: 40_000 }, (_, i) => `content-${i % 70}`);
    const second = first.slice(0, 20_000);
    expect(records.map(({ content }) => content)).toEqual([...first, ...second]);
  });

  it('are refused where they are damaged', async () => {
    const path = folder.write('broken.zst', 'no Zstandard frame at all');
    await expect(readRecords(path, contentLines)).rejects.toThrow(
      /broken\.zst: found data that can't be read \(invalid zstd data\)/,
    );
    const cut = folder.write('cut.zst', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x04));
    await expect(readRecords(cut, contentLines)).rejects.toThrow(
      /cut\.zst: found data that can't be read \(unexpected EOF\)/,
    );
  });
});

describe('text files', () => {
  it('are refused where a line never ends', async () => {
    const path = folder.write('endless', `a\n${'b'.repeat(2_000_000)}`);
    await expect(readRecords(path, contentLines)).rejects.toThrow(
      /endless, line 2: found a line of more than/,
    );
  });

  it('may hold any Unicode text, also at the borders of read chunks', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `${i}-ü€😀`);
    const records = await readRecords(folder.write('unicode', lines.join('\n')), contentLines);
    expect(records.map(({ content }) => content)).toEqual(lines);
  });

  it('are refused where there are none, naming the nearest', async () => {
    folder.write('trace.csv', '');
    await expect(readRecords(join(folder.path, 'trace.cvs'), contentLines)).rejects.toThrow(
      'did you mean trace.csv',
    );
  });
});
