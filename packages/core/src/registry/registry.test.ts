import { NO_PARAMETERS } from '../parameters/parameter-schema.js';
import type { StrategyFactory } from '../contracts/strategy.js';
import { registrarFor, registerStrategy } from './register-components.js';
import { entriesOf, isRegistered, lookUp, namesOf, registerOnBehalfOf } from './registry.js';

function strategy(description: string, override = false): StrategyFactory<typeof NO_PARAMETERS> {
  return {
    description,
    override,
    parameters: NO_PARAMETERS,
    create: () => ({ processEvent: () => undefined }),
  };
}

describe('the registry', () => {
  it('finds what was registered under a name', () => {
    const definition = strategy('found');
    registerStrategy('FOUND', definition);
    expect(lookUp('strategy', 'FOUND', 'strategy.name')).toBe(definition);
    expect(isRegistered('strategy', 'FOUND')).toBe(true);
    expect(isRegistered('workload', 'FOUND')).toBe(false);
    expect(namesOf('strategy')).toContain('FOUND');
  });

  it('names the nearest known names where a name is unknown', () => {
    registerStrategy('SPREAD_OUT', strategy('near'));
    expect(() => lookUp('strategy', 'SPREAD_UOT', 'experiments[3].strategy.name')).toThrow(
      /^experiments\[3\]\.strategy\.name: found unknown strategy "SPREAD_UOT".*did you mean SPREAD_OUT/,
    );
  });

  it('names the package that provides a component which is not loaded', () => {
    expect(() => lookUp('strategy', 'PROB_CACHE', 'strategy.name')).toThrow(
      'npm install @icarus-sim/strategies',
    );
  });

  it('refuses another implementation under a taken name and says who has it', async () => {
    await registerOnBehalfOf({ name: './first.js' }, async () => {
      registerStrategy('TAKEN', strategy('first'));
    });
    const second = registerOnBehalfOf({ name: './second.js' }, async () => {
      registerStrategy('TAKEN', strategy('second'));
    });
    await expect(second).rejects.toThrow(
      /plugin \.\/second\.js: found a strategy named TAKEN, which \.\/first\.js has registered/,
    );
    expect(lookUp('strategy', 'TAKEN', '').description).toBe('first');
  });

  it('replaces an implementation that says override', () => {
    registerStrategy('REPLACED', strategy('old'));
    registerStrategy('REPLACED', strategy('new', true));
    expect(lookUp('strategy', 'REPLACED', '').description).toBe('new');
  });

  it('ignores a second copy of the same package', () => {
    const provider = { name: 'some-package', version: '1.0.0' };
    registrarFor(provider).registerStrategy('COPIED', strategy('as ES module'));
    registrarFor(provider).registerStrategy('COPIED', strategy('as CommonJS'));
    const entry = entriesOf('strategy').find(({ name }) => name === 'COPIED');
    expect(entry?.definition.description).toBe('as ES module');
    expect(entry?.provider).toEqual(provider);
  });

  it('is one for all copies of this package in a process', async () => {
    registerStrategy('SHARED', strategy('shared'));
    await jest.isolateModulesAsync(async () => {
      const copy = await import('./registry.js');
      expect(copy.lookUp).not.toBe(lookUp);
      expect(copy.lookUp('strategy', 'SHARED', '').description).toBe('shared');
    });
  });
});
