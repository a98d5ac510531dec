import { distance } from 'fastest-levenshtein';

const comparable = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * The known names most like a mistyped one, best first.
 * @param name - What was typed.
 * @param known - The valid names.
 * @param most - How many to return at most.
 * @returns Names within about a third of the letters, upper and lower case alike; may be empty.
 * @internal
 */
export function nearestNames(name: string, known: readonly string[], most = 3): string[] {
  const wanted = comparable(name);
  const limit = Math.max(2, Math.ceil(wanted.length / 3));
  return known
    .map((candidate) => ({ candidate, edits: distance(wanted, comparable(candidate)) }))
    .filter(({ candidate, edits }) => edits <= limit || isPartOf(wanted, comparable(candidate)))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function isPartOf(wanted: string, candidate: string): boolean {
  return wanted.length > 2 && candidate.includes(wanted);
}
