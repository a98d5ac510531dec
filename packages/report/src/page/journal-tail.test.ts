import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealedLine } from '@icarus-sim/core';
import { headerOf, journalText, recordOf } from '../../test/support/records.js';
import { JournalTail } from './journal-tail.js';

const folder = mkdtempSync(join(tmpdir(), 'icarus-report-'));
const file = join(folder, 'journal.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

function follow(): { tail: JournalTail; told: string[] } {
  const told: string[] = [];
  const tail = new JournalTail(file, {
    onHeader: ({ seed }) => told.push(`header ${seed}`),
    onRecord: ({ sequence }) => told.push(`record ${sequence}`),
    onDamage: (line) => told.push(`damage ${line}`),
    onRestart: () => told.push('restart'),
  });
  return { tail, told };
}

describe('JournalTail', () => {
  it('tells of what a journal has and then of what is added, line by line', async () => {
    writeFileSync(file, journalText([recordOf()]));
    const { tail, told } = follow();
    expect(await tail.read()).toBe(true);
    expect(await tail.read()).toBe(false);
    const line = `${JSON.stringify(recordOf({ sequence: 1, desc: 'é' }))}\n`;
    for (const byte of Buffer.from(line)) {
      appendFileSync(file, Uint8Array.of(byte));
      await tail.read();
    }
    expect(told).toEqual(['header 7', 'record 0', 'record 1']);
  });

  it('tells of lines that are damaged and goes on', async () => {
    const changed = sealedLine(recordOf({ sequence: 9 })).replace('0.25', '0.26');
    writeFileSync(file, `${journalText([recordOf()])}{"type":"exp\n\n{}\n${changed}`);
    const { tail, told } = follow();
    await tail.read();
    expect(told).toEqual(['header 7', 'record 0', 'damage 3', 'damage 5', 'damage 6']);
  });

  it('begins anew where the file was replaced by a shorter one', async () => {
    writeFileSync(file, journalText([recordOf(), recordOf({ sequence: 1 })]));
    const { tail, told } = follow();
    await tail.read();
    writeFileSync(file, journalText([], headerOf({ seed: 8 })));
    await tail.read();
    expect(told.slice(-2)).toEqual(['restart', 'header 8']);
  });

  it('refuses what is no journal, or one of a later version', async () => {
    writeFileSync(file, 'hello\n');
    await expect(follow().tail.read()).rejects.toThrow('line 1: found no header');
    writeFileSync(file, journalText([], headerOf({ version: 99 })));
    await expect(follow().tail.read()).rejects.toThrow('version 99');
    rmSync(file);
    await expect(follow().tail.read()).rejects.toThrow('ENOENT');
  });
});
