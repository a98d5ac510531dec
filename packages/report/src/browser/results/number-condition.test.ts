import { parseCondition } from './number-condition.js';

const chosen = (text: string): number[] | undefined => {
  const condition = parseCondition(text);
  return condition && [-1, 0.1, 0.2, 5].filter(condition);
};

describe('parseCondition', () => {
  it.each([
    ['>0.1', [0.2, 5]],
    ['>= 0.1', [0.1, 0.2, 5]],
    ['<0.2', [-1, 0.1]],
    [' <= 2e-1 ', [-1, 0.1, 0.2]],
    ['=5', [5]],
    ['0.2', [0.2, 5]],
    ['-1..0.1', [-1, 0.1]],
    ['0.1 – 0.2', [0.1, 0.2]],
  ])('reads %s', (text, expected) => expect(chosen(text)).toEqual(expected));

  it.each(['', 'abc', '>', '1.2.3', '1..', '>>1'])('can’t read "%s"', (text) => {
    expect(parseCondition(text)).toBeUndefined();
  });
});
