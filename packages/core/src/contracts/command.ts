import type { ComponentDefinition, ParametersOf } from './component.js';
import type { LoadedPlugin } from '../plugins/load-plugins.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/**
 * An argument of a command: what stands behind its name, without dashes.
 * @experimental
 */
export interface CommandArgument {
  /** As help shows it, such as `file`. */
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  /** Takes all that follows; only the last argument may. */
  readonly variadic?: true;
}

/**
 * What a command may use beside its arguments and options.
 * @experimental
 */
export interface CommandContext {
  /** Folder against which relative file names on the command line are resolved. */
  readonly directory: string;
  /** Shows a text on the standard output, followed by a line break. */
  print(text: string): void;
  /** Shows something the user should know on the standard error. */
  warn(message: string): void;
  /** Whether the standard output shows colours. */
  readonly colors: boolean;
  /** Width of the standard output in characters. */
  readonly width: number;
  /**
   * Loads the plugins that the nearest `package.json` names, so that their components are
   * registered.
   * @param plugins - Packages and files to load beside them.
   * @returns What was loaded, the engine first.
   */
  loadPlugins(plugins?: readonly string[]): Promise<readonly LoadedPlugin[]>;
}

/**
 * How a command was called.
 * @experimental
 */
export interface CommandCall<Options> {
  /** Values of the arguments by name; those of a variadic one are an array. */
  readonly arguments: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly options: Options;
}

/**
 * A registered command of the `icarus` command line, under its words: `plot`, `trace stats`. Its
 * parameters are the options: `cacheSize` is given as `--cache-size <value>`, a boolean as a flag
 * and a list as comma-separated or repeated values. A package also names its commands in its
 * `package.json`, under `icarus.commands`, so that help needn't load the package.
 * @experimental
 */
export interface CommandDefinition<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  readonly arguments?: readonly CommandArgument[];
  /** Options that have a one-letter form too: `{ output: 'o' }`. */
  readonly shortOptions?: Readonly<Record<string, string>>;
  /** Whole commands as a user would type them, shown by help. */
  readonly examples?: readonly string[];
  /**
   * Carries the command out.
   * @returns The exit code: 0 where all went well.
   * @throws InputError where arguments or options can't be used: exit code 2.
   */
  run(call: CommandCall<ParametersOf<Schema>>, context: CommandContext): Promise<number>;
}
