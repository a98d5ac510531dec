import { OFFICIAL_COMPONENTS } from '@icarus-sim/core';
import fc from 'fast-check';
import { STYLE_COUNT, styleNumber } from './palette.js';
import { NAMED_STYLES, seriesStyles } from './series-styles.js';

describe('seriesStyles', () => {
  it('gives a strategy the same style in every figure', () => {
    const [alone] = seriesStyles(['PROB_CACHE'], 'light');
    const among = seriesStyles(['EDGE', 'MY_STRATEGY', 'PROB_CACHE', 'LCE'], 'light');
    expect(among[2]).toEqual(alone);
  });

  it.each(['strategy', 'topology'] as const)('has a fixed style for every official %s', (kind) => {
    const official = OFFICIAL_COMPONENTS[kind]?.components ?? [];
    const named = NAMED_STYLES.flat();
    expect(official.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('tells all official names apart without colour as well', () => {
    for (const names of NAMED_STYLES) {
      const styles = seriesStyles(names, 'light').map(
        ({ shape, dash }) => `${shape} ${dash.join()}`,
      );
      expect(new Set(styles).size).toBe(names.length);
    }
  });

  it('tells the strategies used most apart by colour alone and by marker alone', () => {
    const styles = seriesStyles(NAMED_STYLES[0]?.slice(0, 7) ?? [], 'light');
    expect(new Set(styles.map(({ color }) => color)).size).toBe(7);
    expect(new Set(styles.map(({ shape }) => shape)).size).toBe(7);
  });

  it('never gives two values of a figure the same style', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), (names) => {
        const styles = seriesStyles(names, 'light').map((style) => JSON.stringify(style));
        expect(new Set(styles).size).toBe(names.length);
      }),
    );
  });

  it('has as many styles as it says', () => {
    const styles = Array.from({ length: STYLE_COUNT }, (_, i) =>
      JSON.stringify(styleNumber(i, 'light')),
    );
    expect(new Set(styles).size).toBe(STYLE_COUNT);
  });

  it('goes from dark to light for numbers', () => {
    const lightness = seriesStyles([1, 2, 3, 4], 'light').map(({ color }) => luminance(color));
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
  });
});

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
