import { choice, Type, type Static } from '@icarus-sim/core';

const nameSchema = Type.Unsafe<string | number>({ type: ['string', 'number'] });

const nodeSchema = Type.Object({
  key: nameSchema,
  attributes: Type.Object({
    stack: choice(['source', 'receiver', 'router']),
    cacheSize: Type.Optional(Type.Number({ minimum: 0 })),
    cluster: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
});

const edgeSchema = Type.Object({
  source: nameSchema,
  target: nameSchema,
  attributes: Type.Object({
    weight: Type.Number({ minimum: 0 }),
    delay: Type.Number({ minimum: 0 }),
    type: choice(['internal', 'external']),
  }),
});

/** Schema of a topology in graphology's serialized form; further keys and attributes are allowed. */
export const serializedTopologySchema = Type.Object(
  {
    options: Type.Optional(
      Type.Object({ type: Type.Optional(choice(['undirected', 'directed', 'mixed'])) }),
    ),
    attributes: Type.Optional(
      Type.Object({
        icrCandidates: Type.Optional(Type.Array(nameSchema)),
        clusters: Type.Optional(Type.Array(Type.Array(nameSchema))),
        cacheAssignment: Type.Optional(Type.Record(Type.String(), nameSchema)),
      }),
    ),
    nodes: Type.Array(nodeSchema, { minItems: 1 }),
    edges: Type.Array(edgeSchema),
  },
  { additionalProperties: true },
);

/** A topology in graphology's serialized form. */
export type SerializedTopology = Static<typeof serializedTopologySchema>;

/** A file that was read, before its content is checked. */
export interface ParsedFile {
  /** Its content in graphology's serialized form, as far as the file has it. */
  readonly content: unknown;
  /**
   * Where something in the content stands in the file.
   * @param key - Its place in the content, such as `nodes[3].attributes.stack`.
   * @returns Words for the user: the line, then what is there.
   */
  placeOf(key: string): string;
}
