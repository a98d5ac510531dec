import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  identifyProcess,
  InputError,
  JournalLock,
  lockPathOf,
  processStartOf,
  readLock,
  stateOf,
  type LockHolder,
} from '../src/index.js';
import { temporaryFolder } from './support/journals.js';

let journal: string;
beforeEach(() => {
  journal = join(temporaryFolder(), 'r.jsonl');
});

/** A process that lives until it is killed. */
async function livingProcess(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => 0, 1000)']);
  await once(child.stdout, 'data');
  return Object.assign(child, { pid: child.pid ?? 0 });
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** The start of a process as it stands in a lock. */
function startedNow(pid: number): { start?: string } {
  const start = processStartOf(pid);
  return start === undefined ? {} : { start };
}

/** Leaves a lock as another process would have. */
function leaveLock(changes: Partial<LockHolder>): void {
  const holder: LockHolder = {
    ...identifyProcess(),
    ...{ token: 'other', startedAt: '2024-01-01T00:00:00.000Z', doneBefore: 0 },
    ...changes,
  };
  writeFileSync(lockPathOf(journal), JSON.stringify(holder));
}

describe('the lock of a journal', () => {
  it('is a file beside it for as long as it is held', () => {
    const lock = JournalLock.acquire(journal, { command: 'icarus run a.json', folder: '/data' });
    expect(readLock(`${journal}.lock`)).toMatchObject({
      pid: process.pid,
      doneBefore: 0,
      resume: { command: 'icarus run a.json', folder: '/data' },
    });
    lock.noteDoneBefore(7);
    expect(readLock(`${journal}.lock`)).toMatchObject({ doneBefore: 7 });
    lock.check();
    lock.release();
    lock.release();
    expect(readdirSync(join(journal, '..'))).toEqual([]);
    expect(() => lock.check()).toThrow('the lock was taken away');
  });

  it('is refused while a living process holds it, with its pid and host', async () => {
    const child = await livingProcess();
    const { host } = identifyProcess();
    leaveLock({ pid: child.pid, ...startedNow(child.pid) });
    try {
      expect(() => JournalLock.acquire(journal)).toThrow(
        `r.jsonl: found that process ${child.pid} on ${host} has been writing it since 2024-01-01`,
      );
    } finally {
      await kill(child);
    }
    JournalLock.acquire(journal).release();
  });

  it('is refused by whichever name the journal is called', () => {
    writeFileSync(journal, '');
    const other = join(temporaryFolder(), 'link.jsonl');
    symlinkSync(journal, other);
    const lock = JournalLock.acquire(journal);
    expect(() => JournalLock.acquire(other)).toThrow(InputError);
    lock.release();
  });

  it('is taken over from a process that was killed', async () => {
    const child = await livingProcess();
    leaveLock({ pid: child.pid, ...startedNow(child.pid) });
    await kill(child);
    const lock = JournalLock.acquire(journal);
    expect(readLock(lock.path)).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('is taken over where the pid was given to another process since', async () => {
    const child = await livingProcess();
    leaveLock({ pid: child.pid, start: '1' });
    JournalLock.acquire(journal).release();
    await kill(child);
  });

  it('is taken over where the machine was started anew since', () => {
    leaveLock({ boot: 'an earlier one' });
    JournalLock.acquire(journal).release();
  });

  it.each([
    { where: 'another machine', changes: { host: 'elsewhere', pid: 1 } },
    { where: 'another container', changes: { pidSpace: 'pid:[1]', pid: 1 } },
  ])('of $where is refused with the way to override it', ({ changes }) => {
    leaveLock(changes);
    expect(() => JournalLock.acquire(journal)).toThrow(
      `from here it can't be told whether that one still runs: if it does not, delete ${lockPathOf(journal)}`,
    );
    expect(existsSync(lockPathOf(journal))).toBe(true);
  });

  it.each(['', '{"pid":', '{}', '[]'])('that is not whole, "%s", is refused', (text) => {
    writeFileSync(lockPathOf(journal), text);
    expect(() => JournalLock.acquire(journal)).toThrow('found a lock that is not whole');
  });

  it('is not given back where it is another’s by now', () => {
    const lock = JournalLock.acquire(journal);
    leaveLock({});
    lock.release();
    expect(readLock(lock.path)).toMatchObject({ token: 'other' });
  });

  it('is had by one of many processes that take it over at the same moment', async () => {
    const child = await livingProcess();
    leaveLock({ pid: child.pid, ...startedNow(child.pid) });
    await kill(child);
    const contenders = Array.from({ length: 4 }, () =>
      fork(join(__dirname, 'support/lock-contender.mjs'), [journal]),
    );
    await Promise.all(contenders.map((contender) => once(contender, 'message')));
    const heard = contenders.map((contender) => once(contender, 'message'));
    for (const contender of contenders) contender.send('go');
    const answers = (await Promise.all(heard)).map(([answer]) => String(answer));
    await Promise.all(contenders.map(kill));
    expect(answers.filter((answer) => answer === 'acquired')).toHaveLength(1);
  });
});

describe('the state of a process', () => {
  it('is told for this one, and for one that has ended', async () => {
    const own = identifyProcess();
    expect(stateOf(own)).toBe('alive');
    const child = await livingProcess();
    await kill(child);
    expect(stateOf({ ...own, pid: child.pid })).toBe('dead');
  });
});
