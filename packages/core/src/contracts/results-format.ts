import type { ComponentDefinition, ParametersOf } from './component.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';
import type { ResultSet } from '../results/result-set.js';

/** A registered way of reading results from a file. */
export interface ResultsReader<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** File name endings of the format, such as `.json`. */
  readonly extensions: readonly string[];
  /**
   * Reads a whole file.
   * @throws InputError naming the line where the file is not in the format.
   */
  read(path: string, parameters: ParametersOf<Schema>): ResultSet | Promise<ResultSet>;
}

/** A registered way of writing results to a file. */
export interface ResultsWriter<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** File name endings of the format, such as `.json`. */
  readonly extensions: readonly string[];
  /** Writes a whole result set, replacing the file. */
  write(path: string, results: ResultSet, parameters: ParametersOf<Schema>): void | Promise<void>;
}
