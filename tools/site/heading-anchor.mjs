/**
 * The anchor of a heading, as GitHub makes it: so links work there and on the site.
 *
 * @param {string} text The heading without markup.
 * @returns {string} What stands behind the # of a link to it.
 */
export function headingAnchor(text) {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
