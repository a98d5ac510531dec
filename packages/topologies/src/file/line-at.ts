/**
 * The line of a text, from 1, that a position is in. O(position).
 * @param offset - Position in the text, from 0.
 */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
