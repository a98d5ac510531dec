import get from 'es-toolkit/compat/get';
import type { ComponentSpecification } from '../contracts/component.js';
import { InputError } from '../errors/input-error.js';
import { quote } from '../errors/quote.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';
import { checkAgainstSchema } from '../parameters/validate-parameters.js';
import { KINDS, type Kind } from '../registry/kinds.js';
import { lookUp } from '../registry/registry.js';

/**
 * Finds where the value at a path of an experiment stands in the configuration.
 * @internal
 */
export type Locate = (path: string) => string;

/**
 * Checks a component of an experiment and fills in the defaults of its parameters.
 * @param key - Kind of the component, and its key in the experiment.
 * @param written - The component as written.
 * @param ignored - Keys beside the parameters, which are kept as they are.
 * @throws InputError listing an unknown name and all wrong parameters at their places.
 * @internal
 */
export function resolveComponent(
  key: Kind,
  written: unknown,
  locate: Locate,
  ignored: readonly string[] = [],
): ComponentSpecification {
  const { name, ...rest } = namedComponent(key, written, locate);
  const definition = lookUp(key, name, locate(`${key}.name`));
  const kept = Object.entries(rest).filter(([parameter]) => ignored.includes(parameter));
  const parameters = Object.entries(rest).filter(([parameter]) => !ignored.includes(parameter));
  const { value, problems } = checkAgainstSchema(
    definition.parameters,
    Object.fromEntries(parameters),
    key,
  );
  if (problems.length > 0) {
    throw new InputError(problems.map((problem) => ({ ...problem, place: locate(problem.place) })));
  }
  const resolved = resolveInside(definition.parameters, Object(value), (path) =>
    locate(`${key}.${path}`),
  );
  return { name, ...Object.fromEntries(kept), ...resolved };
}

/** Resolves the parameters that are components themselves; `locate` takes paths below them. */
function resolveInside(
  { properties = {} }: ParameterSchema,
  values: Readonly<Record<string, unknown>>,
  locate: Locate,
): Record<string, unknown> {
  const resolve = ([parameter, value]: [string, unknown]): [string, unknown] => {
    const kind = KINDS.find((known) => known === get(properties, [parameter, 'component']));
    if (kind === undefined) return [parameter, value];
    const inside: Locate = (path) => locate(parameter + path.slice(kind.length));
    return [parameter, resolveComponent(kind, value, inside)];
  };
  return Object.fromEntries(Object.entries(values).map(resolve));
}

function namedComponent(key: Kind, written: unknown, locate: Locate): ComponentSpecification {
  const allowed = 'an object with a name and parameters';
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    const found = written === undefined ? 'nothing' : quote(written);
    throw new InputError({ place: locate(key), found, allowed });
  }
  if (!('name' in written) || typeof written.name !== 'string') {
    const found = 'name' in written ? quote(written.name) : 'nothing';
    throw new InputError({ place: locate(`${key}.name`), found, allowed: 'a name' });
  }
  return { ...written, name: written.name };
}
