import fc from 'fast-check';
import { componentText, parseComponentTexts } from './component-text.js';

const parse = (text: string) => parseComponentTexts(text, '--policy');

describe('components on the command line', () => {
  it.each([
    ['LRU', [{ name: 'LRU' }]],
    [' LRU , FIFO', [{ name: 'LRU' }, { name: 'FIFO' }]],
    ['SLRU:segments=3', [{ name: 'SLRU', segments: 3 }]],
    [
      'SLRU:segments=2,alloc=[0.2, 0.8],LRU',
      [{ name: 'SLRU', segments: 2, alloc: [0.2, 0.8] }, { name: 'LRU' }],
    ],
    [
      'TTL:ttl=1e3,policy={name: SLRU, segments: 3},FIFO',
      [{ name: 'TTL', ttl: 1000, policy: { name: 'SLRU', segments: 3 } }, { name: 'FIFO' }],
    ],
    ['{name: SLRU, segments: 3}', [{ name: 'SLRU', segments: 3 }]],
    ['{"name":"SLRU","segments":3},LRU', [{ name: 'SLRU', segments: 3 }, { name: 'LRU' }]],
    ['CSV:content="a,b",delimiter=;', [{ name: 'CSV', content: 'a,b', delimiter: ';' }]],
  ])('read from %s', (text, components) => {
    expect(parse(text)).toEqual(components);
  });

  it.each([
    '',
    'LRU,',
    'LRU,,FIFO',
    'LRU,segments=3',
    'SLRU:',
    'SLRU:3',
    'SLRU:=3',
    'SLRU:name=LRU',
    'SLRU:segments=[',
    '{name: 3}',
    '{segments: 3}',
    '{name: LRU',
    'LRU FIFO',
  ])('are refused where they are written as %p', (text) => {
    expect(() => parse(text)).toThrow('allowed: NAME, NAME:key=value');
  });

  it('are read again as they were written', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('true', '1', 'null', 'LRU'),
      fc.array(fc.integer(), { maxLength: 3 }),
      fc.record({ name: fc.stringMatching(/^[A-Z]{1,8}$/), size: fc.integer() }),
    );
    const parameters = fc.dictionary(fc.stringMatching(/^[a-l]{1,8}$/), value, { maxKeys: 4 });
    const component = fc
      .record({ name: fc.stringMatching(/^[A-Z][A-Z_]{0,9}$/), parameters })
      .map(({ name, parameters }) => ({ ...parameters, name }));
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 4 }), (components) => {
        expect(parse(components.map(componentText).join(','))).toEqual(components);
      }),
    );
  });
});
