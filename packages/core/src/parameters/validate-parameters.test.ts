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

  it('reports all problems at once', () => {
    expect(problemsOf({ n: 0, metric: 3, other: 1 })).toHaveLength(4);
  });
});
