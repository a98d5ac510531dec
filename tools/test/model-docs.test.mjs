import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cell, code, paragraphs, table } from '../model-docs/markdown.mjs';
import { differences, writePages } from '../model-docs/page-folder.mjs';
import { inlineYaml } from '../model-docs/yaml.mjs';

describe('a table in Markdown', () => {
  it('leaves out columns that would be empty', () => {
    const rows = [
      ['a', '', '1'],
      ['b', '', ''],
    ];
    expect(table(['name', 'unit', 'default'], rows)).toBe(
      ['| name | default |', '| --- | --- |', '| a | 1 |', '| b |  |'].join('\n'),
    );
  });

  it('keeps what would end a cell', () => {
    expect(cell('a|b\nc')).toBe('a\\|b c');
    expect(code('a|b')).toBe('`a\\|b`');
    expect(code('')).toBe('');
  });

  it('stands between paragraphs, of which there may be none', () => {
    expect(paragraphs('one', [], undefined, ['two', ''])).toBe('one\n\ntwo\n');
  });
});

describe('YAML on one line', () => {
  it.each([
    [{ name: 'PATH', n: 5 }, '{ name: PATH, n: 5 }'],
    [{ sizes: { 1: 100 }, path: 'a/b.csv' }, "{ sizes: { '1': 100 }, path: a/b.csv }"],
    [['no', "it's", true, null, 0.5], "['no', 'it''s', true, null, 0.5]"],
    [{}, '{}'],
  ])('is written for %j', (value, text) => {
    expect(inlineYaml(value)).toBe(text);
  });
});

describe('a folder of pages', () => {
  let folder = '';
  const pages = new Map([
    ['README.md', 'all\n'],
    ['policies/LRU.md', 'LRU\n'],
  ]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'icarus-docs-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is as it should be once it is written', () => {
    writeFileSync(join(folder, 'GONE.md'), 'gone\n');
    writePages(folder, pages);
    expect(readFileSync(join(folder, 'policies', 'LRU.md'), 'utf8')).toBe('LRU\n');
    expect(differences(folder, pages)).toEqual([]);
  });

  it('tells pages that are missing, out of date or left over', () => {
    expect(differences(folder, pages)).toEqual([
      'README.md is missing',
      'policies/LRU.md is missing',
    ]);
    writePages(folder, new Map([...pages, ['policies/OLD.md', 'old\n']]));
    writeFileSync(join(folder, 'README.md'), 'changed by hand\n');
    expect(differences(folder, pages)).toEqual([
      'README.md is out of date',
      'policies/OLD.md is about nothing that is registered',
    ]);
  });
});
