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

  it('follow a parameter with what stands inside it', () => {
    const schema = Type.Object({
      csv: Type.Object({ header: Type.Boolean({ default: true }) }, { default: {} }),
      classes: Type.Optional(
        Type.Array(Type.Object({ share: Type.Number({ exclusiveMinimum: 0 }) })),
      ),
    });
    expect(parameterRows(schema)).toEqual([
      { ...EMPTY, name: 'csv', type: 'object', default: '{}' },
      { ...EMPTY, name: 'csv.header', type: 'boolean', default: 'true' },
      { ...EMPTY, name: 'classes', type: 'list of object' },
      { ...EMPTY, name: 'classes[].share', type: 'number', default: 'required', allowed: '> 0' },
    ]);
  });

  it('join alternative objects, requiring only what all of them do', () => {
    const event = (action: string, key: string) =>
      Type.Object({ action: Type.Literal(action), [key]: Type.String() });
    const schema = Type.Object({
      events: Type.Array(Type.Union([event('cut', 'link'), event('stop', 'node')])),
    });
    expect(parameterRows(schema).slice(1)).toEqual([
      {
        ...EMPTY,
        name: 'events[].action',
        type: 'string',
        default: 'required',
        allowed: 'cut, stop',
      },
      { ...EMPTY, name: 'events[].link', type: 'string' },
      { ...EMPTY, name: 'events[].node', type: 'string' },
    ]);
  });

  it('show the limits of the items of lists and of the values of names', () => {
    const schema = Type.Object({
      sizes: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
      weights: Type.Array(Type.Number({ minimum: 0 })),
      ports: Type.Integer({ multipleOf: 2 }),
    });
    expect(parameterRows(schema).map(({ type, allowed }) => [type, allowed])).toEqual([
      ['integer by name', '≥ 1'],
      ['list of number', '≥ 0'],
      ['integer', 'multiple of 2'],
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
