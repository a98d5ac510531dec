import fc from 'fast-check';
import { IntegerCatalogue } from './integer-catalogue.js';
import { NamedCatalogue } from './named-catalogue.js';

describe('IntegerCatalogue', () => {
  it('names contents from 1 and finds them again', () => {
    const catalogue = new IntegerCatalogue(300);
    fc.assert(
      fc.property(fc.nat(299), (content) => {
        expect(catalogue.name(content)).toBe(String(content + 1));
        expect(catalogue.find(catalogue.name(content))).toBe(content);
        expect(catalogue.hash(content)).toBe(content + 1);
      }),
    );
  });

  it('finds nothing under other names', () => {
    const catalogue = new IntegerCatalogue(3);
    expect(['0', '4', '01', '1.0', '-1', 'a', ''].map((name) => catalogue.find(name))).toEqual(
      Array(7).fill(-1),
    );
  });
});

describe('NamedCatalogue', () => {
  it('numbers names in the order of their first appearance', () => {
    const catalogue = new NamedCatalogue(['b', 'a', 'b']);
    expect(catalogue.size).toBe(2);
    expect(catalogue.add('c')).toBe(2);
    expect(catalogue.add('a')).toBe(1);
    expect([catalogue.name(0), catalogue.find('a'), catalogue.find('z')]).toEqual(['b', 1, -1]);
  });

  it('hashes integer names to themselves and others to 32 bits', () => {
    const catalogue = new NamedCatalogue(['168', '/index.html', '007']);
    expect(catalogue.hash(0)).toBe(168);
    for (const content of [1, 2]) {
      expect(catalogue.hash(content)).toBeGreaterThanOrEqual(0);
      expect(catalogue.hash(content)).toBeLessThan(2 ** 32);
      expect(Number.isInteger(catalogue.hash(content))).toBe(true);
    }
    expect(catalogue.hash(2)).not.toBe(7);
  });
});
