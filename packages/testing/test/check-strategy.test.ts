import { checkStrategy, smallNetwork } from '../src/index.js';
import { BROKEN_STRATEGIES, leaveCopyEverywhere } from './broken/strategies.js';

describe('the check of strategies', () => {
  it('accepts a strategy that keeps every rule', async () => {
    await expect(checkStrategy(leaveCopyEverywhere)).resolves.toBeUndefined();
  });

  it.each(BROKEN_STRATEGIES)('catches a strategy that $rule', async ({ factory, says }) => {
    await expect(checkStrategy(factory)).rejects.toThrow(says);
  });

  it('names the network, the request and the seed of what it found', async () => {
    const [{ factory } = { factory: leaveCopyEverywhere }] = BROKEN_STRATEGIES;
    const networks = { pair: () => smallNetwork(['r-A-s']) };
    const check = checkStrategy(factory, { networks, seed: 7 });
    await expect(check).rejects.toThrow(
      /in the network "pair": content 0 requested by r[^]*\[\[\["r",0\]\]\][^]*seed: 7/,
    );
  });

  it('fills in defaults and passes parameters on', async () => {
    const given: unknown[] = [];
    const factory: typeof leaveCopyEverywhere = {
      ...leaveCopyEverywhere,
      create: (view, controller, parameters, context) => {
        given.push(parameters);
        return leaveCopyEverywhere.create(view, controller, parameters, context);
      },
    };
    await checkStrategy(factory, { numRuns: 1 });
    expect(given).toContainEqual({});
    await expect(checkStrategy(factory, { parameters: { p: 1 } })).rejects.toThrow('unknown key');
  });
});
