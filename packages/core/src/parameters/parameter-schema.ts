import { Type, type TObject, type TUnsafe } from '@sinclair/typebox';
import type { ComponentSpecification } from '../contracts/component.js';
import type { Kind } from '../registry/kinds.js';

/** A JSON Schema of type `object` written by hand; its values are not typed at compile time. */
export interface PlainObjectSchema {
  readonly type: 'object';
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** The schema of a component's parameters: built with {@link Type}, or plain JSON Schema. */
export type ParameterSchema = TObject | PlainObjectSchema;

/** The schema of a component without parameters. */
export const NO_PARAMETERS = Type.Object({});

/** Options of a schema that are not rules: shown to users, and the value where none is given. */
export interface ChoiceOptions<Value extends string> {
  readonly description?: string;
  readonly default?: Value;
}

/**
 * Schema of a parameter that takes one of several words.
 * @param values - The words.
 * @returns A JSON Schema `enum` whose static type is the union of the words.
 */
export function choice<const Value extends string>(
  values: readonly Value[],
  options: ChoiceOptions<Value> = {},
): TUnsafe<Value> {
  return Type.Unsafe<Value>({ type: 'string', enum: [...values], ...options });
}

/**
 * Schema of a parameter that is a component of its own, such as the policy that another one wraps:
 * an object with a name, whose parameters are checked where the configuration is.
 * @param component - Kind of the component.
 * @returns A JSON Schema whose annotation `component` tells the kind.
 */
export function componentParameter(
  component: Kind,
  options: { readonly description?: string; readonly default?: ComponentSpecification } = {},
): TUnsafe<ComponentSpecification> {
  const name = Type.String({ minLength: 1, description: 'Name; its parameters stand beside it' });
  return Type.Unsafe<ComponentSpecification>(
    Type.Object({ name }, { additionalProperties: true, component, ...options }),
  );
}

export { Type };
export type { Static, TObject, TSchema } from '@sinclair/typebox';
