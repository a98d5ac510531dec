import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from './support/icarus.js';
import {
  journalLines,
  OFFICIAL_PLUGINS,
  SMALL_CAMPAIGN,
  SMALL_EXPERIMENT,
  workFolder,
} from './support/work-folder.js';

const EXAMPLE = join(__dirname, '../../../examples/own-strategy');
const WORKSPACE = join(__dirname, '../../..');

/** Leaves a copy in every n-th cache on the way back. */
const JAVASCRIPT_STRATEGY = `
import { registerStrategy, Type } from '@icarus-sim/core';

registerStrategy('EVERY_NTH', {
  description: 'Every n-th cache on the way back takes a copy.',
  parameters: Type.Object({ n: Type.Integer({ default: 2, minimum: 1 }) }),
  create: (view, controller, { n }) => ({
    processEvent(time, receiver, content, log) {
      controller.startSession(time, receiver, content, log);
      const request = view.shortestPath(receiver, view.contentSource(content));
      const position = controller.forwardRequestUntilHit(request);
      const back = view.shortestPath(request.nodes[position], receiver);
      controller.forwardContentPath(back);
      back.caches.filter((i) => i > 0).forEach((i, passed) => {
        if ((passed + 1) % n === 0) controller.putContent(back.nodes[i]);
      });
      controller.endSession();
    },
  }),
});
`;

function campaignOf(plugin: string, strategy: object): object {
  return {
    plugins: [...OFFICIAL_PLUGINS, plugin],
    settings: { seed: 1 },
    experiments: [{ ...SMALL_EXPERIMENT, strategy }],
  };
}

describe('a strategy in a file of the user’s own', () => {
  it.each(['strategy.js', 'strategy.mjs'])(
    'runs by name from %s where nothing is installed',
    async (file) => {
      const folder = workFolder({
        [file]: JAVASCRIPT_STRATEGY,
        'mine.json': campaignOf(`./${file}`, { name: 'EVERY_NTH', n: 1 }),
        'lce.json': { ...campaignOf(`./${file}`, { name: 'LCE' }) },
      });
      for (const campaign of ['mine', 'lce']) {
        const { exitCode } = await icarus(folder, ['run', `${campaign}.json`]);
        expect(exitCode).toBe(0);
      }
      const [, mine] = journalLines(folder, 'mine.results.jsonl');
      const [, lce] = journalLines(folder, 'lce.results.jsonl');
      expect(mine).toMatchObject({ parameters: { strategy: { name: 'EVERY_NTH', n: 1 } } });
      expect(mine?.['results']).toEqual(lce?.['results']);
    },
  );

  it('runs from TypeScript with the default of its parameter where nothing is installed', async () => {
    const folder = workFolder({
      'my-strategy.ts': readFileSync(join(EXAMPLE, 'my-strategy.ts'), 'utf8'),
      'campaign.json': campaignOf('./my-strategy.ts', { name: 'MY_STRATEGY' }),
    });
    const { exitCode } = await icarus(folder, ['run', 'campaign.json']);
    expect(exitCode).toBe(0);
    const [, record] = journalLines(folder, 'campaign.results.jsonl');
    expect(record).toMatchObject({ parameters: { strategy: { name: 'MY_STRATEGY', p: 0.5 } } });
  });

  it('has its parameters validated', async () => {
    const folder = workFolder({
      'strategy.mjs': JAVASCRIPT_STRATEGY,
      'campaign.json': campaignOf('./strategy.mjs', { name: 'EVERY_NTH', n: 0, m: 1 }),
    });
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('experiments[0].strategy.n: found 0, allowed: at least 1');
    expect(stderr).toContain('experiments[0].strategy.m: found an unknown key');
  });

  it('may replace a component only where it says so', async () => {
    const taken = JAVASCRIPT_STRATEGY.replace("'EVERY_NTH'", "'LCE'");
    const folder = workFolder({
      'taken.mjs': taken,
      'override.mjs': taken.replace('parameters:', 'override: true, parameters:'),
      'taken.json': campaignOf('./taken.mjs', { name: 'LCE' }),
      'override.json': campaignOf('./override.mjs', { name: 'LCE', n: 2 }),
    });
    const refused = await icarus(folder, ['run', 'taken.json']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('LCE, which @icarus-sim/strategies has registered already');
    const allowed = await icarus(folder, ['run', 'override.json']);
    expect(allowed.exitCode).toBe(0);
  });
});

describe('the plugins of a campaign', () => {
  it('are those of the nearest package.json where the configuration lists none', async () => {
    const folder = workFolder({ 'campaign.json': { ...SMALL_CAMPAIGN, plugins: undefined } });
    const alone = await icarus(folder, ['validate', 'campaign.json']);
    expect(alone.exitCode).toBe(2);
    expect(alone.stderr).toContain('npm install @icarus-sim/topologies');
    const inWorkspace = await icarus(WORKSPACE, ['validate', join(folder, 'campaign.json')]);
    expect(inWorkspace.exitCode).toBe(0);
  });
});
