/**
 * @param {string[]} titles Of the columns.
 * @param {string[][]} rows Cells in Markdown.
 * @returns {string} A table, without the columns that would be empty.
 */
export function table(titles, rows) {
  const used = titles.map((_, i) => rows.some((row) => row[i] !== ''));
  const line = (cells) => `| ${cells.filter((_, i) => used[i]).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as a cell of a table. */
export function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Text as code, nothing where there is none. */
export function code(text) {
  return text === '' ? '' : `\`${cell(text)}\``;
}

/** A block of code in a language. */
export function codeBlock(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Joins the paragraphs that there are. */
export function paragraphs(...parts) {
  return `${parts
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')}\n`;
}
