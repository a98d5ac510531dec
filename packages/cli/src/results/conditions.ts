import {
  flatTree,
  InputError,
  nearestNames,
  quote,
  valueAt,
  type ParameterValues,
  type ResultEntry,
  type ResultStream,
} from '@icarus-sim/core';
import { parameterText } from './parameter-text.js';

const OPTION = '--where';
const CONDITION = /^([^=!]+)(!?=)(.*)$/s;

/** One condition on a parameter. */
interface Condition {
  readonly path: string;
  /** Whether the values are those that are left out. */
  readonly negated: boolean;
  readonly values: ReadonlySet<string>;
}

/** Chooses experiments by their parameters. */
export class Conditions {
  readonly #conditions: readonly Condition[];

  /**
   * @param texts - Each `path=value,value` or `path!=value,value`; all must hold.
   * @throws InputError where a text is written otherwise.
   */
  constructor(texts: readonly string[] = []) {
    this.#conditions = texts.map(parseCondition);
  }

  /**
   * The results that meet all conditions.
   * @returns A stream that throws an InputError at its end where no entry has a parameter that is
   *   asked for.
   */
  applyTo(results: ResultStream): ResultStream {
    if (this.#conditions.length === 0) return results;
    return { ...copyOf(results), entries: () => this.#matching(results) };
  }

  async *#matching(results: ResultStream): AsyncGenerator<ResultEntry> {
    const missing = new Set(this.#conditions.map(({ path }) => path));
    const known = new Set<string>();
    for await (const entry of results.entries()) {
      const [parameters] = entry;
      for (const path of missing) {
        if (valueAt(parameters, path) !== undefined) missing.delete(path);
        else for (const [name] of flatTree(parameters)) known.add(name);
      }
      if (this.#conditions.every((condition) => holds(condition, parameters))) yield entry;
    }
    const [path] = missing;
    if (path !== undefined && known.size > 0) throw unknownParameter(path, [...known], OPTION);
  }
}

/**
 * The error for a parameter that no experiment has.
 * @param known - Paths of the parameters that there are.
 * @param option - Option that named it.
 */
export function unknownParameter(
  path: string,
  known: readonly string[],
  option: string,
): InputError {
  const allowed = 'a parameter of some experiment';
  const nearest = nearestNames(path, known);
  return new InputError({ place: option, found: quote(path), allowed, nearest });
}

/** What a stream tells of itself, without its entries. */
function copyOf({
  attributes,
  header,
  failures,
  warnings,
}: ResultStream): Omit<ResultStream, 'entries'> {
  return {
    attributes,
    ...(header && { header }),
    ...(failures && { failures }),
    ...(warnings && { warnings }),
  };
}

function parseCondition(text: string): Condition {
  const [, path = '', operator, values = ''] = CONDITION.exec(text) ?? [];
  if (operator === undefined) {
    const allowed = 'parameter=value, such as strategy.name=LCE,LCD or workload.alpha!=0.6';
    throw new InputError({ place: OPTION, found: quote(text), allowed });
  }
  const texts = values.split(',').map((value) => canonical(value.trim()));
  return { path: path.trim(), negated: operator === '!=', values: new Set(texts) };
}

function holds({ path, negated, values }: Condition, parameters: ParameterValues): boolean {
  const value = parameterText(parameters, path, 'name');
  return (value !== undefined && values.has(canonical(value))) !== negated;
}

/** Numbers mean the same however they are written. */
function canonical(text: string): string {
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}
