import { choice, Type } from '@icarus-sim/core';
import { parameterRows } from './parameter-rows.js';

const EMPTY = { default: '', unit: '', allowed: '', description: '' };

describe('the rows of a parameter table', () => {
  it('show type, default, unit, range and description', () => {
    const schema = Type.Object({
      delay: Type.Number({ default: 5, unit: 'ms', minimum: 0, description: 'Delay of a link' }),
      share: Type.Optional(Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 })),
      count: Type.Integer({ maximum: 9 }),
    });
    expect(parameterRows(schema)).toEqual([
      {
        name: 'delay',
        type: 'number',
        default: '5',
        unit: 'ms',
        allowed: '≥ 0',
        description: 'Delay of a link',
      },
      { ...EMPTY, name: 'share', type: 'number', allowed: '> 0, < 1' },
      { ...EMPTY, name: 'count', type: 'integer', default: 'required', allowed: '≤ 9' },
    ]);
  });

  it('show choices, alternatives and lists', () => {
    const schema = Type.Object({
      routing: choice(['SYMM', 'ASYMM'], { default: 'SYMM' }),
      paths: Type.Optional(Type.Union([Type.String(), Type.Literal(false)])),
      sizes: Type.Array(Type.Integer(), { default: [1, 2] }),
    });
    expect(parameterRows(schema)).toEqual([
      { ...EMPTY, name: 'routing', type: 'string', default: 'SYMM', allowed: 'SYMM, ASYMM' },
      { ...EMPTY, name: 'paths', type: 'string or boolean', allowed: 'false' },
      { ...EMPTY, name: 'sizes', type: 'list of integer', default: '[1,2]' },
    ]);
  });

  it('understand a schema written by hand', () => {
    const rows = parameterRows({ type: 'object', properties: { any: {}, bad: true } });
    expect(rows.map(({ name, type }) => [name, type])).toEqual([
      ['any', 'any'],
      ['bad', 'any'],
    ]);
    expect(parameterRows({ type: 'object' })).toEqual([]);
  });
});
