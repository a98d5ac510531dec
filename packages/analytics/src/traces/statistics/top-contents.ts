/**
 * Marks the contents that are requested most; of those that are requested equally often, the ones
 * that were requested first. O(contents + largest count of ties).
 * @param counts - Requests for each content, by its number.
 * @param ranked - The same counts, the largest first.
 * @param share - Share of the contents to mark, rounded up to whole ones.
 * @returns 1 for each content that is marked, by its number.
 */
export function markTop(counts: Uint32Array, ranked: Uint32Array, share: number): Uint8Array {
  const marks = new Uint8Array(counts.length);
  const wanted = Math.ceil(share * counts.length);
  if (wanted === 0) return marks;
  const fewest = ranked[wanted - 1]!;
  let ties = wanted - ranked.findIndex((count) => count === fewest);
  for (let content = 0; content < counts.length; content++) {
    const count = counts[content]!;
    if (count > fewest) marks[content] = 1;
    else if (count === fewest && ties-- > 0) marks[content] = 1;
  }
  return marks;
}
