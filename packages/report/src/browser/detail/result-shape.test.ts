import { shapeOf } from './result-shape.js';

describe('shapeOf', () => {
  it('tells numbers by name', () => {
    expect(shapeOf({ a: 1, b: 2 })).toEqual({
      kind: 'numbers',
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    });
  });

  it('tells cumulative distributions by their values and rising shares', () => {
    const steps = [
      [10, 0.5],
      [20, 1],
    ];
    expect(
      shapeOf([
        [10, 20],
        [0.5, 1],
      ]),
    ).toEqual({ kind: 'distribution', steps });
    expect(
      shapeOf([
        [10, 20],
        [1, 0.5],
      ]).kind,
    ).toBe('other');
    expect(
      shapeOf([
        [10, 20],
        [1, 2],
      ]).kind,
    ).toBe('other');
  });

  it('leaves all else alone', () => {
    for (const value of [null, 'text', [1, 2], { a: 'b' }]) {
      expect(shapeOf(value)).toEqual({ kind: 'other' });
    }
  });
});
