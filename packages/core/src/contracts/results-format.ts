import type { ComponentDefinition, ParametersOf } from './component.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';
import type { JournalHeader } from '../results/journal-format.js';
import type { ResultEntry } from '../results/result-set.js';

/**
 * Experiments without results.
 * @experimental
 */
export interface Failures {
  /** How many, replications counted one by one. */
  readonly count: number;
  /** What the first of them says. */
  readonly firstError: string;
}

/**
 * Results that are read entry by entry, so that they need not fit in memory.
 * @experimental
 */
export interface ResultStream {
  /** Attributes of the results as a whole. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The header of the journal that they come from, where it is known. */
  readonly header?: JournalHeader;
  /** Experiments that failed and are not among the entries, where that is known. */
  readonly failures?: Failures;
  /** What is wrong with the file and was left out, a sentence each. */
  readonly warnings?: readonly string[];
  /**
   * The entries from the first; each call begins anew.
   * @throws InputError, while they are read, naming the line where the file is not in the format.
   */
  entries(): Iterable<ResultEntry> | AsyncIterable<ResultEntry>;
}

/**
 * A registered way of reading results from a file.
 * @experimental
 */
export interface ResultsReader<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** File name endings of the format, such as `.json`. */
  readonly extensions: readonly string[];
  /**
   * Opens a file; entries are read when they are asked for.
   * @throws InputError where the file is not in the format.
   */
  open(path: string, parameters: ParametersOf<Schema>): ResultStream | Promise<ResultStream>;
}

/**
 * A registered way of writing results to a file.
 * @experimental
 */
export interface ResultsWriter<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** File name endings of the format, such as `.json`. */
  readonly extensions: readonly string[];
  /** Writes results, replacing the file; may go through the entries more than once. */
  write(
    path: string,
    results: ResultStream,
    parameters: ParametersOf<Schema>,
  ): void | Promise<void>;
}
