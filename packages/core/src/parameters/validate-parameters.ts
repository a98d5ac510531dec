import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import type { ParametersOf } from '../contracts/component.js';
import { describeSchemaErrors } from './describe-schema-errors.js';
import { InputError, type Problem } from '../errors/input-error.js';
import type { ParameterSchema } from './parameter-schema.js';

/** Keywords of our schemas that inform and don't validate. */
const ANNOTATIONS = ['unit', 'symbol', 'component'];

const ajv = new Ajv({
  allErrors: true,
  useDefaults: true,
  verbose: true,
  allowUnionTypes: true,
  // Compiling a schema finds what is wrong with it; the schema of schemas would take 30 ms at every start.
  validateSchema: false,
  meta: false,
  // What a campaign has validated in all takes less time than making the code for it shorter.
  code: { optimize: false },
});
ajv.addVocabulary(ANNOTATIONS);

const compiled = new WeakMap<object, ValidateFunction>();

function validatorOf(schema: ParameterSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const closed =
    'additionalProperties' in schema ? schema : { ...schema, additionalProperties: false };
  const validate = ajv.compile(closed);
  compiled.set(schema, validate);
  return validate;
}

/** Says that a schema is not valid, which is for whoever wrote the component to put right. */
function schemaProblem(place: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    place,
    found: `a component whose schema of parameters is not valid (${reason})`,
    allowed: 'one that describes its parameters by a valid JSON Schema',
  };
}

/** The outcome of a validation: the values with defaults filled in, or what is wrong with them. */
export interface ValidationResult {
  readonly value: unknown;
  readonly problems: Problem[];
}

/**
 * Checks values against a schema; parameters that the schema doesn't name are errors.
 * @param schema - The JSON Schema; compiled once.
 * @param values - The values; left unchanged.
 * @param place - Where the values stand, as a prefix for the places of problems.
 * @returns A copy with defaults filled in, and all problems found; where the schema itself is not valid, that
 * is the problem.
 */
export function checkAgainstSchema(
  schema: ParameterSchema,
  values: unknown,
  place: string,
): ValidationResult {
  const value: unknown = structuredClone(values);
  let validate: ValidateFunction;
  try {
    validate = validatorOf(schema);
  } catch (error) {
    return { value, problems: [schemaProblem(place, error)] };
  }
  if (validate(value)) return { value, problems: [] };
  const errors: ErrorObject[] = validate.errors ?? [];
  return { value, problems: describeSchemaErrors(errors, place) };
}

/**
 * Checks parameters and gives them their static type.
 * @returns The parameters with defaults filled in.
 * @throws InputError listing every problem.
 */
export function parseParameters<Schema extends ParameterSchema>(
  schema: Schema,
  values: unknown,
  place: string,
): ParametersOf<Schema> {
  const { value, problems } = checkAgainstSchema(schema, values, place);
  if (problems.length > 0) throw new InputError(problems);
  // The schema is the source of the static type, so a value it accepts has that type.
  return value as ParametersOf<Schema>;
}
