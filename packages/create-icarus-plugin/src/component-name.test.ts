import { parseComponentName } from './component-name.js';
import { parseKind } from './plan-plugin.js';

const strategy = parseKind('strategy');

describe('the name of a component', () => {
  it.each(['COIN_FLIP', 'coin-flip', 'coinFlip', 'Coin flip', 'CoinFlip'])(
    'may be written as %s',
    (text) => {
      expect(parseComponentName(text, strategy)).toEqual({
        constant: 'COIN_FLIP',
        pascal: 'CoinFlip',
        camel: 'coinFlip',
        kebab: 'coin-flip',
      });
    },
  );

  it.each([
    ['coin/flip', 'did you mean COIN_FLIP?'],
    ['2-coins', 'words of letters and digits'],
    ['', 'found ""'],
    ['LCE', 'of @icarus-sim/strategies already'],
    ['class', 'CLASS, a word with a meaning'],
    ['index', 'did you mean MY_INDEX?'],
  ])('is not %j', (text, says) => {
    expect(() => parseComponentName(text, strategy)).toThrow(says);
  });

  it('may be that of a component of another kind', () => {
    expect(parseComponentName('LCE', parseKind('policy')).constant).toBe('LCE');
  });
});
