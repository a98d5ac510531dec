import { PythonSource } from '../src/python/python-source.js';
import { runProgram } from '../src/python/run-program.js';
import { plainValue } from '../src/conversion/plain-value.js';

/** What a program leaves in its variable `x`. */
function valueOf(program: string): unknown {
  return plainValue(runProgram(new PythonSource('program.py', program)).read('x') ?? null);
}

describe('expressions', () => {
  it.each<[string, unknown]>([
    ['3 * 10 ** 5', 300_000],
    ['-2 ** 2 + 7 // 2 - 7 % 4', -4],
    ['-7 % 3', 2],
    ['(1 + 2) * 3', 9],
    ['1_000 + 0x1f', 1031],
    ['[1, 2] + [3] * 2', [1, 2, 3, 3]],
    ['range(1, 7, 2)', [1, 3, 5]],
    ['[4, 5][-1]', 5],
    ['{"a": {1: None}}', { a: { 1: null } }],
    ['Tree(a=1, b=[True])', { a: 1, b: [true] }],
    [`'it''s' "two\\n"`, 'itstwo\n'],
    [`r'a\\b'`, 'a\\b'],
    ['"a" + str(0.5) + str(None)', 'a0.5None'],
    [`'%s at %.2f, %d%%' % ('LCE', 0.5, 3.7)`, 'LCE at 0.50, 3%'],
    [`'%(name)s' % {'name': 'LCE'}`, 'LCE'],
    [`'{} {0} {a:.1f}'.format('x', a=0.25)`, 'x x 0.3'],
    [`'{{{}}}'.format(1)`, '{1}'],
    ['round(2.34567, 2) + len([1, 2]) + int("3")', 7.35],
  ])('have their value without Python: %s', (expression, value) => {
    expect(valueOf(`x = ${expression}\n`)).toEqual(value);
  });

  it('fill strings with values', () => {
    expect(valueOf(`a = 0.5\nx = f"a is {a:.2f}, {'no'} {{}}"\n`)).toBe('a is 0.50, no {}');
  });
});

describe('statements', () => {
  it('share what they assign, until it is copied', () => {
    const program = `
import copy
a = {'b': [1]}
c = a
d = copy.deepcopy(a)
c['b'].append(2)
x = [a, d]
`;
    expect(valueOf(program)).toEqual([{ b: [1, 2] }, { b: [1] }]);
  });

  it('make the branches of a tree that they assign', () => {
    expect(valueOf(`x = Tree()\nx['a']['b']['c'] = 1\n`)).toEqual({ a: { b: { c: 1 } } });
  });

  it('loop, unpack and update', () => {
    const program = `
x = 0
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    x += a * b * c  # 6, then 120
y = z = x
`;
    expect(valueOf(program)).toBe(126);
  });
});
