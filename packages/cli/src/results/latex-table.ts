import { isNumeric, type CellTable } from './cell-table.js';
import { columnTexts } from './number-text.js';

/** Characters that mean something to LaTeX, and how they are written. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/**
 * Writes a table for LaTeX with the rules of the package booktabs; notes come as comments.
 * @returns A `tabular` environment.
 */
export function latexTable(table: CellTable): string {
  const { titles, rows, notes } = table;
  const numeric = titles.map((_, column) => isNumeric(table, column));
  const columns = titles.map((_, column) => {
    if (!numeric[column]) return rows.map((row) => escape(String(row[column] ?? '')));
    return columnTexts(table, column, String.raw` \pm `).map(inMathematics);
  });
  const lines = rows.map((_, row) => lineOf(columns.map((column) => column[row] ?? '')));
  return [
    ...notes.map((note) => `% ${note}`),
    '% Needs \\usepackage{booktabs}.',
    `\\begin{tabular}{${numeric.map((isNumber) => (isNumber ? 'r' : 'l')).join('')}}`,
    String.raw`\toprule`,
    lineOf(titles.map(escape)),
    String.raw`\midrule`,
    ...lines,
    String.raw`\bottomrule`,
    String.raw`\end{tabular}`,
  ].join('\n');
}

function lineOf(texts: readonly string[]): string {
  return `${texts.join(' & ')} \\\\`;
}

function inMathematics(text: string): string {
  return text === '' ? '' : `$${text.replaceAll(',', '{,}')}$`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\{}&%$#_~^]/g, (character) => ESCAPES[character] ?? character);
}
