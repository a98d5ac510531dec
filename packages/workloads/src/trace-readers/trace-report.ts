import { formatProblem, InputError, type Problem } from '@icarus-sim/core';

/** What a malformed line holds, and what it should hold. */
export type Malformation = Omit<Problem, 'place'>;

/** Malformed lines that a report keeps in full. */
const MOST_EXAMPLES = 3;

/** Counts the records and the malformed lines of a trace while it is read. */
export class TraceReport {
  /** Records read so far. */
  records = 0;
  /** Malformed lines passed over so far; records in a binary file. */
  malformed = 0;
  /** The first malformed lines, each with its place. */
  readonly examples: Problem[] = [];
  /** Whether the first malformed line is an error. */
  readonly strict: boolean;

  /** @param options - `strict`: throw at the first malformed line instead of counting it. */
  constructor({ strict = false }: { readonly strict?: boolean } = {}) {
    this.strict = strict;
  }

  /**
   * Notes a malformed line.
   * @param place - File and line.
   * @throws InputError where the report is strict.
   */
  addMalformed(place: string, malformation: Malformation): void {
    const problem = { ...malformation, place };
    if (this.strict) throw new InputError(problem);
    this.malformed++;
    if (this.examples.length < MOST_EXAMPLES) this.examples.push(problem);
  }

  /**
   * What was passed over, in a sentence.
   * @returns `undefined` where nothing was.
   */
  summary(): string | undefined {
    const [first] = this.examples;
    if (!first) return undefined;
    const lines = this.malformed === 1 ? '1 malformed line' : `${this.malformed} malformed lines`;
    return `${lines} passed over beside ${this.records} records, the first at ${formatProblem(first)}`;
  }
}
