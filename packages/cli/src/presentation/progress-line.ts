const MAX_BAR_WIDTH = 40;

/**
 * A bar and what stands behind it, as wide as the terminal at most.
 * @param share - How much is done, from 0 to 1.
 * @param columns - Width of the terminal in characters.
 */
export function progressLine(share: number, texts: readonly string[], columns: number): string {
  const text = texts.join('  ');
  const width = Math.max(0, Math.min(MAX_BAR_WIDTH, columns - text.length - 3));
  const filled = Math.round(width * Math.min(1, share));
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}  ${text}`;
}
