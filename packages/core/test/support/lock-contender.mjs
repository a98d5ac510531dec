import { createJiti } from 'jiti';

/** Tries to take the lock of a journal when told to, and keeps it until it is killed. */
const [, , journal] = process.argv;
const { JournalLock } = await createJiti(import.meta.url).import(
  '../../src/results/journal-lock.ts',
);
process.on('message', () => {
  try {
    JournalLock.acquire(journal);
    process.send('acquired');
  } catch (error) {
    process.send(error.message);
  }
});
process.send('ready');
