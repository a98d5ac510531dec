import { fixedValue, otherDimensions, withRole, type FigureSettings } from './figure-settings.js';

const dimension = (path: string) => ({ path, title: path, numeric: true, values: [1, 2] });
const dimensions = ['a', 'b', 'c'].map(dimension);
const settings: FigureSettings = {
  x: 'a',
  series: 'b',
  facet: '',
  kind: 'auto',
  logX: false,
  logY: false,
  fixed: { c: 2 },
  hidden: [1],
};

describe('the settings of figures', () => {
  it('exchange the roles of two parameters, so that none has two', () => {
    expect(withRole(settings, 'x', 'b')).toMatchObject({ x: 'b', series: 'a', facet: '' });
    expect(withRole(settings, 'facet', 'b')).toMatchObject({ x: 'a', series: '', facet: 'b' });
  });

  it('show all series again once others are told apart', () => {
    expect(withRole(settings, 'series', 'c').hidden).toEqual([]);
    expect(withRole(settings, 'facet', 'c').hidden).toEqual([1]);
  });

  it('fix the parameters without a role, to their first value unless another is chosen', () => {
    expect(otherDimensions(dimensions, settings).map(({ path }) => path)).toEqual(['c']);
    expect(fixedValue(dimension('c'), settings)).toBe(2);
    expect(fixedValue(dimension('c'), { ...settings, fixed: { c: 9 } })).toBe(1);
  });
});
