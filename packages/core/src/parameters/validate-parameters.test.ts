import { choice, Type } from './parameter-schema.js';
import { checkAgainstSchema, parseParameters } from './validate-parameters.js';

const schema = Type.Object({
  n: Type.Integer({ minimum: 2 }),
  delay: Type.Number({ default: 1, unit: 'ms', exclusiveMinimum: 0 }),
  metric: choice(['betweenness', 'degree'], { default: 'degree' }),
  sizes: Type.Optional(Type.Array(Type.Integer())),
});

const problemsOf = (values: unknown): string[] =>
  checkAgainstSchema(schema, values, 'topology').problems.map(
    ({ place, found, allowed }) => `${place}: ${found} / ${allowed}`,
  );

describe('parseParameters', () => {
  it('fills in defaults and leaves its input as it was', () => {
    const written = { n: 3 };
    expect(parseParameters(schema, written, '')).toEqual({ n: 3, delay: 1, metric: 'degree' });
    expect(written).toEqual({ n: 3 });
  });

  it('accepts a plain JSON Schema and closes it against unknown keys', () => {
    const plain = { type: 'object', properties: { p: { type: 'number' } } } as const;
    expect(parseParameters(plain, { p: 1 }, '')).toEqual({ p: 1 });
    expect(() => parseParameters(plain, { q: 1 }, 'strategy')).toThrow('strategy.q');
  });
});

describe('checkAgainstSchema', () => {
  it('says whose schema is not valid, and why', () => {
    const invalid = { type: 'object', properties: { p: { typ: 'number' } } } as const;
    const { problems } = checkAgainstSchema(invalid, { p: 1 }, 'strategy');
    expect(problems).toEqual([
      {
        place: 'strategy',
        found:
          'a component whose schema of parameters is not valid (strict mode: unknown keyword: "typ")',
        allowed: 'one that describes its parameters by a valid JSON Schema',
      },
    ]);
  });

  it('names place, found and allowed of a wrong type', () => {
    expect(problemsOf({ n: 'ten' })).toEqual(['topology.n: "ten" / a whole number']);
  });

  it('names the limit of a value out of range', () => {
    expect(problemsOf({ n: 1 })).toEqual(['topology.n: 1 / at least 2']);
    expect(problemsOf({ n: 2, delay: 0 })).toEqual(['topology.delay: 0 / more than 0']);
  });

  it('names what is missing', () => {
    expect(problemsOf({})).toEqual(['topology.n: nothing / a value is required']);
  });

  it('suggests the nearest key for an unknown one', () => {
    const [problem] = checkAgainstSchema(schema, { n: 2, dealy: 3 }, 'topology').problems;
    expect(problem).toMatchObject({ place: 'topology.dealy', nearest: ['delay'] });
  });

  it('suggests the nearest of several words', () => {
    const [problem] = checkAgainstSchema(schema, { n: 2, metric: 'betweeness' }, 't').problems;
    expect(problem?.nearest).toEqual(['betweenness']);
    expect(problem?.allowed).toBe('one of betweenness, degree');
  });

  it('finds the place inside lists', () => {
    expect(problemsOf({ n: 2, sizes: [1, 2.5] })).toEqual([
      'topology.sizes[1]: 2.5 / a whole number',
    ]);
  });

  it('says how long texts and lists and how divisible numbers must be', () => {
    const sizes = Type.Object({
      text: Type.String({ minLength: 1, maxLength: 2 }),
      list: Type.Array(Type.Any(), { minItems: 2 }),
      even: Type.Integer({ multipleOf: 2 }),
    });
    const problems = checkAgainstSchema(sizes, { text: '', list: [], even: 3 }, '').problems;
    expect(problems.map(({ allowed }) => allowed)).toEqual([
      'at least 1 character',
      'at least 2 items',
      'a multiple of 2',
    ]);
  });

  it('reports all problems at once', () => {
    expect(problemsOf({ n: 0, metric: 3, other: 1 })).toHaveLength(4);
  });
});

describe('a value that fits none of several alternatives', () => {
  const event = (action: string, key: string) =>
    Type.Object(
      { action: Type.Literal(action), [key]: Type.Integer({ minimum: 0 }) },
      { additionalProperties: false },
    );
  const schema = Type.Object({
    column: Type.Union([Type.String({ minLength: 1 }), Type.Integer({ minimum: 1 })]),
    paths: Type.Optional(Type.Union([Type.String(), Type.Literal(false)])),
    events: Type.Optional(Type.Array(Type.Union([event('cut', 'link'), event('stop', 'node')]))),
  });
  const problemsOf = (values: object): string[] =>
    checkAgainstSchema(schema, { column: 1, ...values }, 'p').problems.map(
      ({ place, found, allowed }) => `${place}: ${found} / ${allowed}`,
    );

  it('is told all types and constants where it is of another kind', () => {
    expect(problemsOf({ column: true })).toEqual(['p.column: true / a text or a whole number']);
    expect(problemsOf({ paths: true })).toEqual(['p.paths: true / a text or false']);
    expect(problemsOf({ events: [7] })).toEqual(['p.events[0]: 7 / an object']);
  });

  it('is told the limits of the alternative of its type', () => {
    expect(problemsOf({ column: 0 })).toEqual(['p.column: 0 / at least 1']);
    expect(problemsOf({ column: '' })).toEqual(['p.column: "" / at least 1 character']);
  });

  it('is told what is wrong with the alternative whose constant it has', () => {
    expect(problemsOf({ events: [{ action: 'cut', link: -1 }] })).toEqual([
      'p.events[0].link: -1 / at least 0',
    ]);
    expect(problemsOf({ events: [{ action: 'stop', node: 1, link: 1 }] })).toEqual([
      'p.events[0].link: an unknown key / action, node',
    ]);
  });

  it('is told the constants, and the nearest, where it has another', () => {
    const [problem] = checkAgainstSchema(
      schema,
      { column: 1, events: [{ action: 'stpo', node: 1 }] },
      'p',
    ).problems;
    expect(problem).toEqual({
      place: 'p.events[0].action',
      found: '"stpo"',
      allowed: '"cut" or "stop"',
      nearest: ['"stop"'],
    });
  });

  it('is told about the most similar alternative where it has no constant', () => {
    expect(problemsOf({ events: [{ node: 1 }] })).toEqual([
      'p.events[0].action: nothing / a value is required',
    ]);
  });

  it('is told apart in lists of ten and more', () => {
    const event = (i: number) => ({ action: 'cut', link: i % 10 === 1 ? '' : i });
    expect(problemsOf({ events: Array.from({ length: 12 }, (_, i) => event(i)) })).toEqual([
      'p.events[1].link: "" / a whole number',
      'p.events[11].link: "" / a whole number',
    ]);
  });
});
