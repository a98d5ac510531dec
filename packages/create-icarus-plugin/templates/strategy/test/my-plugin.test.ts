import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStrategy, recordSessions, smallNetwork, type TestRequest } from '@icarus-sim/testing';
import '../src/index.js';
import { myPlugin } from '../src/my-plugin.js';

const TWICE: readonly TestRequest[] = [
  ['r', 0],
  ['r', 0],
];

describe('MY_PLUGIN', () => {
  it('does what a network can do', async () => {
    await checkStrategy(myPlugin);
  });

  it('leaves copies in all caches with p = 1', async () => {
    const strategy = { name: 'MY_PLUGIN', p: 1 };
    const [first, second] = await recordSessions(smallNetwork(['r-A-B-s']), strategy, TWICE);
    assert.equal(first?.content, 's>B B>A A>r');
    assert.equal(first?.inserted, 'B A');
    assert.equal(second?.hits, 'A');
  });

  it('leaves none with p = 0', async () => {
    const strategy = { name: 'MY_PLUGIN', p: 0 };
    const sessions = await recordSessions(smallNetwork(['r-A-B-s']), strategy, TWICE);
    assert.deepEqual(
      sessions.map(({ hits, inserted }) => ({ hits, inserted })),
      [
        { hits: 's', inserted: '' },
        { hits: 's', inserted: '' },
      ],
    );
  });
});
