const PLAIN_TEXT = /^[A-Za-z][\w./-]*$/;
const WORDS_OF_YAML = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off']);

/**
 * Writes a value on one line, as it is written by hand in a configuration.
 *
 * @param {unknown} value Anything that JSON can hold.
 * @returns {string} YAML in flow style.
 */
export function inlineYaml(value) {
  if (Array.isArray(value)) return `[${value.map(inlineYaml).join(', ')}]`;
  if (typeof value === 'string') return textInYaml(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  const pairs = entries.map(([key, inner]) => `${textInYaml(key)}: ${inlineYaml(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function textInYaml(text) {
  const plain = PLAIN_TEXT.test(text) && !WORDS_OF_YAML.has(text.toLowerCase());
  return plain ? text : `'${text.replaceAll("'", "''")}'`;
}
