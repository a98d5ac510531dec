import {
  allEntries,
  isInputError,
  KINDS,
  lookUp,
  OFFICIAL_COMPONENTS,
  parseConfiguration,
  resolveCampaign,
  type Kind,
  type Problem,
} from '@icarus-sim/core';
import { join, mistakesIn } from './support/mistakes.js';
import { leavesOf, parametersIn, validValue, type Schema } from './support/valid-values.js';

/** The kinds of components that a configuration gives no parameters to. */
const WITHOUT_PARAMETERS: readonly Kind[] = [
  'resultsReader',
  'resultsWriter',
  'executor',
  'command',
];

/** For each type the rules of which one must be there. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  integer: ['minimum', 'exclusiveMinimum', 'enum'],
  number: ['minimum', 'exclusiveMinimum', 'enum'],
  string: ['minLength', 'enum', 'const'],
};

/** Times of a workload may be negative, so those of changes may be too. */
const WITHOUT_LIMIT = new Set(['events.time']);

/** A valid experiment that a component is put into. */
const EXPERIMENT = {
  topology: { name: 'PATH', n: 3 },
  workload: { name: 'STATIONARY', nContents: 10, alpha: 1 },
  strategy: { name: 'LCE' },
};

const OFFICIAL = Object.values(OFFICIAL_COMPONENTS);

const MODELS = allKinds().flatMap(([kind, names]) => names.map((name) => ({ kind, name })));

beforeAll(async () => {
  for (const { package: plugin } of OFFICIAL) await import(plugin);
});

function allKinds(): [Kind, readonly string[]][] {
  const kinds = KINDS.filter((kind) => !WITHOUT_PARAMETERS.includes(kind));
  return kinds.map((kind) => [kind, OFFICIAL_COMPONENTS[kind]?.components ?? []]);
}

function schemaOf(kind: Kind, name: string): Schema {
  return { ...lookUp(kind, name, '').parameters };
}

/** A configuration with a component of given parameters, and the place where these stand. */
function configurationWith(
  kind: Kind,
  name: string,
  parameters: unknown,
): { configuration: object; place: string } {
  const component = { name, ...budgetOf(kind, name), ...Object(parameters) };
  if (kind === 'dataCollector') {
    const configuration = { collectors: [component], experiments: [EXPERIMENT] };
    return { configuration, place: 'collectors[0]' };
  }
  const [key, part] = kind === 'engine' ? ['netconf', parameters] : [kind, component];
  const configuration = { collectors: [], experiments: [{ ...EXPERIMENT, [key]: part }] };
  return { configuration, place: `experiments[0].${key}` };
}

function budgetOf(kind: Kind, name: string): object {
  if (kind !== 'cachePlacement') return {};
  return lookUp(kind, name, '').needsBudget === false ? {} : { networkCache: 0.1 };
}

function problemsOf(configuration: object): readonly Problem[] {
  try {
    resolveCampaign(parseConfiguration(configuration));
    return [];
  } catch (error) {
    if (isInputError(error)) return error.problems;
    throw error;
  }
}

it('the table of models has every component that takes parameters', () => {
  const registered = allEntries()
    .filter(({ kind }) => !WITHOUT_PARAMETERS.includes(kind))
    .map(({ kind, name }) => `${kind} ${name}`);
  expect(MODELS.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(registered.sort());
});

describe.each(MODELS)('the parameters of $kind $name', ({ kind, name }) => {
  it('are accepted where they are valid', () => {
    const { configuration } = configurationWith(kind, name, validValue(schemaOf(kind, name)));
    expect(problemsOf(configuration)).toEqual([]);
  });

  it('are refused where they are not, with place, found, allowed and nearest', () => {
    // What is wrong with the parameters as a whole can't be written in a configuration.
    const mistakes = mistakesIn(schemaOf(kind, name)).filter(({ place }) => place !== '');
    for (const { value, nearest, found, allowed, ...mistake } of mistakes) {
      const { configuration, place } = configurationWith(kind, name, value);
      const problems = problemsOf(configuration);
      const at = join(place, mistake.place);
      expect({ value, problems }).toEqual({
        value,
        problems: expect.arrayContaining([expect.objectContaining({ place: at, found, allowed })]),
      });
      expect(problems.filter((problem) => problem.place !== at)).toEqual([]);
      if (nearest) expect(problems[0]?.nearest).toContain(nearest);
    }
  });

  it('are described, numbers with the range and texts with the words or the length', () => {
    for (const [parameter, schema] of parametersIn(schemaOf(kind, name))) {
      expect({ parameter, ...schema }).toHaveProperty('description');
      for (const { type, ...rules } of leavesOf(schema)) {
        if (WITHOUT_LIMIT.has(parameter)) continue;
        const limited = LIMITS[String(type)]?.some((rule) => rule in rules) ?? true;
        expect({ parameter, rules, limited }).toEqual({ parameter, rules, limited: true });
      }
    }
  });
});

describe('a component that is a parameter of another', () => {
  const WRAPPERS = ['INSERT_AFTER_K_HITS', 'RAND_INSERT', 'TTL', 'PATH', 'TREE', 'ARRAY', 'SHARD'];

  it.each(WRAPPERS)('is checked in %s like one of its own', (name) => {
    const wrong = (policy: object): string[] => {
      const parameters = { ...Object(validValue(schemaOf('cachePolicy', name))), policy };
      const { configuration } = configurationWith('cachePolicy', name, parameters);
      return problemsOf(configuration).map(({ place, found }) => `${place}: ${found}`);
    };
    const place = 'experiments[0].cachePolicy.policy';
    expect(wrong({ name: 'LUR' })).toEqual([`${place}.name: unknown eviction policy "LUR"`]);
    expect(wrong({ name: 'SLRU', segments: 0 })).toEqual([`${place}.segments: 0`]);
    expect(wrong({ name: 'LRU', segments: 2 })).toEqual([`${place}.segments: an unknown key`]);
    expect(wrong({ name: 'TTL' })).toEqual([`${place}.ttl: nothing`]);
  });
});
