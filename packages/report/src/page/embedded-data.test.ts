import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { dataElement } from './embedded-data.js';

/** The text between the tags of an element, as a browser finds it: up to the first end tag. */
function contentOf(element: string): string {
  const start = element.indexOf('>') + 1;
  return element.slice(start, element.toLowerCase().indexOf('</script', start));
}

/** Strings that are meant to break out of where they stand. */
const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom('</script>', '</SCRIPT x>', '<!--', '<script>alert(1)</script>', ']]>', '\u2028'),
);

describe('dataElement', () => {
  it('holds any strings unchanged and none of them ends it', () => {
    fc.assert(
      fc.property(fc.array(hostile), fc.dictionary(hostile, hostile), (list, tree) => {
        const element = dataElement('id', { list, tree: Object.entries(tree) });
        expect(element.match(/<\/?script/gi)).toHaveLength(2);
        expect(element).not.toContain('<!--');
        expect(JSON.parse(contentOf(element))).toEqual({ list, tree: Object.entries(tree) });
      }),
    );
  });

  it('compresses much data, and little where it is asked to', () => {
    const data = Array.from({ length: 50_000 }, (_, i) => `</script>${i}`);
    for (const element of [dataElement('id', data), dataElement('id', data, true)]) {
      expect(element).toContain('type="application/gzip"');
      expect(element.length).toBeLessThan(JSON.stringify(data).length / 2);
      const packed = Buffer.from(contentOf(element), 'base64');
      expect(JSON.parse(gunzipSync(packed).toString())).toEqual(data);
    }
    expect(dataElement('id', [], true)).toContain('type="application/gzip"');
  });
});
