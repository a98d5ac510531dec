/** One thing wrong with the input. */
export interface Problem {
  /** Where: a file with its line, or a key such as `experiments[3].strategy.tTw`. */
  readonly place: string;
  /** What was found there. */
  readonly found: string;
  /** What is allowed there. */
  readonly allowed?: string;
  /** The nearest valid names, best first. */
  readonly nearest?: readonly string[];
}

/**
 * Puts a problem in words.
 * @returns One line: place, found, allowed, nearest.
 */
export function formatProblem(problem: Problem): string {
  const place = problem.place === '' ? '' : `${problem.place}: `;
  const allowed = problem.allowed === undefined ? '' : `, allowed: ${problem.allowed}`;
  const nearest = problem.nearest?.length ? ` (did you mean ${problem.nearest.join(' or ')}?)` : '';
  return `${place}found ${problem.found}${allowed}${nearest}`;
}

/** The input is unusable: a configuration, a file it names, or the parameters of a component. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Everything that is wrong, in the order of the input. */
  readonly problems: readonly Problem[];

  /** @param problems - At least one problem. */
  constructor(problems: readonly Problem[] | Problem) {
    const all = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(all.map(formatProblem).join('\n'));
    this.problems = all;
  }

  /**
   * The same problems at places below another one.
   * @param prefix - What to put before each place, such as a file name.
   */
  within(prefix: string): InputError {
    return new InputError(
      this.problems.map((problem) => ({
        ...problem,
        place: problem.place === '' ? prefix : `${prefix}: ${problem.place}`,
      })),
    );
  }
}

/**
 * Whether an error says that the input is unusable, whichever copy of this package threw it.
 * @param error - Anything thrown.
 */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'problems' in error;
}
