import { gzipSync } from 'node:zlib';

/** Data of more characters than this are compressed. */
const MOST_PLAIN = 200_000;

/**
 * Data as an element of a page that no browser runs or shows. Whatever is in the data, it can't
 * end the element: `<` is escaped, or all is in base 64.
 * @param id - Identifier of the element.
 * @param data - What can be written as JSON.
 * @param compress - Whether small data are compressed, too.
 */
export function dataElement(id: string, data: unknown, compress = false): string {
  const json = JSON.stringify(data);
  if (!compress && json.length <= MOST_PLAIN) {
    return `<script type="application/json" id="${id}">${escapeJson(json)}</script>`;
  }
  const packed = gzipSync(json).toString('base64');
  return `<script type="application/gzip" id="${id}">${packed}</script>`;
}

/** JSON that may stand within HTML: the same value to a parser of JSON. */
function escapeJson(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
