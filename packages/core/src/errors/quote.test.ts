import { quote } from './quote.js';

describe('quote', () => {
  it.each([
    ['ten', '"ten"'],
    [{ a: [1] }, '{"a":[1]}'],
    [undefined, 'undefined'],
    [Infinity, 'Infinity'],
    [NaN, 'NaN'],
    ['x'.repeat(100), `"${'x'.repeat(59)}…`],
  ])('shows %j as %s', (value, text) => {
    expect(quote(value)).toBe(text);
  });
});
