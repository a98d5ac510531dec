import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IntegerCatalogue, NamedCatalogue } from '@icarus-sim/engine';
import type { ContentCatalogue } from '@icarus-sim/core';
import { smallNetwork } from '../../test/networks.js';
import { contextOf, placeContents, problemsOf } from '../../test/placing.js';
import { fileContentPlacement } from './file.js';

const network = smallNetwork([
  ['r1', 'a'],
  ['a', 'source_1'],
  ['a', 'source_2'],
]);

const folder = mkdtempSync(join(tmpdir(), 'placement-'));
afterAll(() => rmSync(folder, { recursive: true }));

const THREE = new IntegerCatalogue(3);

const place = async (text: string, contents: ContentCatalogue = THREE) => {
  writeFileSync(join(folder, 'placement.csv'), text);
  const context = contextOf(1, folder);
  const values = { path: 'placement.csv' };
  return [...(await placeContents(fileContentPlacement, network, contents, values, context))];
};

const FINE = 'content,source\n1,source_1\n2,source_2\n3,source_1\n';

describe('FILE content placement', () => {
  it('reads its file before a campaign starts', () => {
    expect(fileContentPlacement.readsInput).toBe(true);
  });

  it('assigns each content to the source in its row', async () => {
    expect(await place(FINE)).toEqual([0, 1, 0]);
  });

  it('passes over contents that the workload does not have', async () => {
    expect(await place(`${FINE}4,source_2\nnews,source_2\n`)).toEqual([0, 1, 0]);
  });

  it.each([
    ['columns in another order', 'source,content\nsource_1,1\nsource_2,2\nsource_1,3'],
    ['other columns', 'content,size,source\n1,9,source_1\n2,9,source_2\n3,9,source_1\n'],
    [
      'quotes, spaces, empty lines, a byte order mark',
      `\uFEFF"content" , source\r\n\r\n1 ,"source_1"\r\n2,source_2\r\n3,source_1\r\n`,
    ],
    ['a row twice', `${FINE}3,source_1\n`],
  ])('understands %s', async (_, text) => {
    expect(await place(text)).toEqual([0, 1, 0]);
  });

  it('takes contents by name', async () => {
    const contents = new NamedCatalogue(['/news', '/a,b']);
    expect(await place('content,source\n"/a,b",source_1\n/news,source_2\n', contents)).toEqual([
      1, 0,
    ]);
  });

  it('reads long files', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i + 1},source_${(i % 2) + 1}`);
    const assignment = await place(
      ['content,source', ...rows].join('\n'),
      new IntegerCatalogue(rows.length),
    );
    expect(assignment.filter((position) => position === 1)).toHaveLength(10_000);
  });

  it.each([
    ['too few columns', `${FINE}4\n`, 5, '"4"'],
    ['too many columns', 'content,source\n1,source_1,9\n', 2, '"1,source_1,9"'],
    ['no source', `content,source\n\n\n1,source_1\n2,\n`, 5, '"2,"'],
    ['no header', '1,source_1\n2,source_2\n', 1, '"1,source_1"'],
    ['another header', 'item,source\n1,source_1\n', 1, '"item,source"'],
    ['nothing', '', 1, 'an empty file'],
    [
      'an unknown source',
      'content,source\n1,source_1\n2,sorce_2\n',
      3,
      '"sorce_2", an unknown node',
    ],
    ['a node that is no source', 'content,source\n1,a\n', 2, '"a", a router'],
    ['two sources', `${FINE}1,source_2\n`, 5, 'another source for content "1"'],
  ])('names the line of a row with %s', async (_, text, line, found) => {
    const [problem] = await problemsOf(place(text));
    expect(problem).toMatchObject({ place: `placement.csv, line ${line}`, found });
    expect(problem?.allowed).toEqual(expect.any(String));
  });

  it('names the line of broken quotes', async () => {
    const [problem] = await problemsOf(place('content,source\n1,"source_1"x\n'));
    expect(problem?.place).toBe('placement.csv, line 2');
    expect(problem?.found).toContain('Quote');
  });

  it('names the sources nearest to an unknown one', async () => {
    const [problem] = await problemsOf(place('content,source\n1,sorce_2\n'));
    expect(problem?.nearest?.[0]).toBe('source_2');
  });

  it('names a content of the workload without a source, and how many there are', async () => {
    const one = await problemsOf(place('content,source\n1,source_1\n3,source_1\n'));
    expect(one[0]).toMatchObject({ place: 'placement.csv', found: 'no source for content "2"' });
    const two = await problemsOf(place('content,source\n3,source_1\n'));
    expect(two[0]?.found).toBe('no source for content "1" and 1 more');
  });

  it('names the files nearest to a missing one', async () => {
    await place(FINE);
    const context = contextOf(1, folder);
    const values = { path: 'placment.csv' };
    const [problem] = await problemsOf(
      placeContents(fileContentPlacement, network, THREE, values, context),
    );
    expect(problem?.place).toBe('path');
    expect(problem?.found).toBe(`no file ${join(folder, 'placment.csv')}`);
    expect(problem?.nearest).toEqual(['placement.csv']);
  });

  it('says that a folder is no file', async () => {
    const values = { path: '.' };
    const placed = placeContents(
      fileContentPlacement,
      network,
      THREE,
      values,
      contextOf(1, folder),
    );
    const [problem] = await problemsOf(placed);
    expect(problem?.found).toContain('cannot be read (EISDIR)');
  });
});
