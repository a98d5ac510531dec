import { parseConfiguration, parseOverride, resolveCampaign } from '../src/index.js';
import { registerTinyComponents } from './components/tiny-components.js';

beforeAll(registerTinyComponents);

const complete = {
  settings: { engine: 'TINY', seed: 1 },
  collectors: ['CACHE_HIT_RATIO'],
  defaults: {
    topology: { name: 'TINY' },
    workload: { name: 'TINY', nContents: 100 },
    strategy: { name: 'GAIN' },
  },
};

const messageOf = (configuration: unknown): string => {
  try {
    resolveCampaign(parseConfiguration(configuration));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
};

describe('resolveCampaign', () => {
  it('fills in the defaults of settings, components and parameters', () => {
    const { settings, experiments, collectors } = resolveCampaign(parseConfiguration(complete));
    expect(settings).toMatchObject({ replications: 1, parallel: true, executor: 'LOCAL' });
    expect(collectors).toEqual([{ name: 'CACHE_HIT_RATIO' }]);
    expect(experiments).toEqual([
      {
        topology: { name: 'TINY', n: 2 },
        workload: { name: 'TINY', nContents: 100, alpha: 1 },
        strategy: { name: 'GAIN', gain: 0 },
        contentPlacement: { name: 'UNIFORM' },
        cachePolicy: { name: 'LRU' },
      },
    ]);
  });

  it('places a wrong parameter where it was written, once', () => {
    const sweep = { 'strategy.gain': [1, 'two'], 'workload.alpha': [1, 2] };
    expect(messageOf({ ...complete, sweep })).toBe(
      'sweep["strategy.gain"][1]: found "two", allowed: a number',
    );
    const experiments = [{}, { strategy: { name: 'GAIN', gain: 101 } }];
    expect(messageOf({ ...complete, experiments })).toBe(
      'experiments[1].strategy.gain: found 101, allowed: at most 100',
    );
  });

  it('lists the problems of all parts together', () => {
    const message = messageOf({
      ...complete,
      collectors: ['CACHE_HIT_RATOI'],
      experiments: [{ topology: { name: 'TINI' } }, { workload: { nContents: 0 } }],
    });
    expect(message).toContain('collectors[0].name: found unknown data collector');
    expect(message).toContain('experiments[0].topology.name: found unknown topology "TINI"');
    expect(message).toContain('experiments[1].workload.nContents: found 0, allowed: at least 1');
  });

  it('checks components that are parameters of others, however deep', () => {
    const wrapped = (policy: object): unknown => ({
      ...complete,
      experiments: [{ cachePolicy: { name: 'WRAPPER', policy } }],
    });
    const place = 'experiments[0].cachePolicy.policy';
    expect(messageOf(wrapped({ name: 'LUR' }))).toMatch(
      `${place}.name: found unknown eviction policy "LUR"`,
    );
    expect(messageOf(wrapped({ name: 'LRU', size: 3 }))).toMatch(
      `${place}.size: found an unknown key`,
    );
    expect(messageOf(wrapped({}))).toBe(
      `${place}.name: found nothing, allowed: a value is required`,
    );
    expect(messageOf(wrapped({ name: 'WRAPPER', policy: { name: 'WRAPPER', k: 0 } }))).toBe(
      `${place}.policy.k: found 0, allowed: at least 1`,
    );
    const { experiments } = resolveCampaign(parseConfiguration(wrapped({ name: 'WRAPPER' })));
    expect(experiments[0]?.cachePolicy).toEqual({
      name: 'WRAPPER',
      k: 2,
      policy: { name: 'WRAPPER', k: 2, policy: { name: 'LRU' } },
    });
  });

  it('wants a budget for a cache placement, in one of two ways, not negative', () => {
    const placed = (placement: object): string =>
      messageOf({
        ...complete,
        experiments: [{ cachePlacement: { name: 'UNIFORM', ...placement } }],
      });
    expect(placed({})).toContain('found no budget');
    expect(placed({ networkCache: 0.1, cacheBudget: 5 })).toContain('one of the two');
    expect(placed({ cacheBudget: -5 })).toContain('cacheBudget: found -5, allowed: at least 0');
    expect(placed({ networkCache: 0.1 })).toBe('');
  });

  it('refuses a collector that is listed twice', () => {
    expect(messageOf({ ...complete, collectors: ['CACHE_HIT_RATIO', 'CACHE_HIT_RATIO'] })).toBe(
      'collectors[1]: found CACHE_HIT_RATIO, which is collectors[0] already, allowed: each collector once',
    );
  });

  it('checks netconf against the engine', () => {
    const message = messageOf({ ...complete, experiments: [{ netconf: { offst: 1 } }] });
    expect(message).toContain('experiments[0].netconf.offst: found an unknown key');
    expect(message).toContain('did you mean offset?');
  });

  it('reports unknown keys of the configuration with the nearest ones', () => {
    expect(messageOf({ ...complete, experimnts: [] })).toContain('did you mean experiments?');
    expect(messageOf({ ...complete, settings: { sed: 1 } })).toContain('settings.sed');
  });

  it('applies overrides of settings and of experiments', () => {
    const overrides = ['settings.replications=4', 'strategy.gain=7'].map(parseOverride);
    const configuration = parseConfiguration(complete, overrides);
    const campaign = resolveCampaign(configuration, overrides);
    expect(campaign.settings.replications).toBe(4);
    expect(campaign.experiments[0]?.strategy).toEqual({ name: 'GAIN', gain: 7 });
  });

  it('fills in descriptions', () => {
    const desc = '{strategy.name} with {strategy.gain}';
    const { experiments } = resolveCampaign(
      parseConfiguration({ ...complete, experiments: [{ desc }] }),
    );
    expect(experiments[0]?.desc).toBe('GAIN with 0');
  });
});
