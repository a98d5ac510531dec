/** On which side the texts of each column stand: to the left or to the right. */
export type Alignment = readonly ('left' | 'right')[];

/**
 * Lays texts out in columns.
 * @param rows - A text for each column; rows may be shorter than others.
 * @param alignment - Of each column; further columns are as the last.
 * @returns Lines without blanks at their ends.
 */
export function textColumns(rows: readonly (readonly string[])[], alignment: Alignment): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    const side = alignment[column] ?? alignment.at(-1);
    return side === 'left' ? text.padEnd(width) : text.padStart(width);
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}
