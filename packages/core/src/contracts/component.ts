import type { ParameterSchema } from '../parameters/parameter-schema.js';
import type { RandomStreams } from '../randomness/random-streams.js';

/** The published work a component comes from. */
export interface Reference {
  /** Authors, title, venue and year, as one line. */
  readonly citation: string;
  /** Link to the work, preferably its DOI. */
  readonly url?: string;
}

/** What every registered component says about itself, whatever its kind. */
export interface ComponentDefinition<Schema extends ParameterSchema = ParameterSchema> {
  /** The idea in at most two sentences. */
  readonly description: string;
  /** The published source of the model. */
  readonly reference?: Reference;
  /**
   * JSON Schema of the parameters: validates configurations, fills in defaults, feeds
   * `icarus describe` and, written with `Type`, gives `create` its parameter types.
   */
  readonly parameters: Schema;
  /**
   * True for a component that reads the user's own files: it is built once before a campaign
   * starts, so that bad input is reported before anything has run.
   */
  readonly readsInput?: boolean;
  /** True to replace the component that another plugin has registered under the same name. */
  readonly override?: boolean;
}

/** The values of a parameter schema: its static type, or unknown values for a plain JSON Schema. */
export type ParametersOf<Schema extends ParameterSchema> = Schema extends {
  static: infer Values;
}
  ? Values
  : Readonly<Record<string, unknown>>;

/** What a component may use beside its parameters. */
export interface ComponentContext {
  /** Named random streams of this experiment and replication. */
  readonly random: RandomStreams;
  /** Folder against which relative file names in the configuration are resolved. */
  readonly baseDirectory: string;
  /**
   * Reports something the user should know; equal messages are shown once a campaign.
   * @param message - One sentence.
   */
  warn(message: string): void;
}

/** A component as named in a configuration: its name and its parameters side by side. */
export interface ComponentSpecification {
  readonly name: string;
  readonly [parameter: string]: unknown;
}
