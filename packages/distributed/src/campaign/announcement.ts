import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseParameters, Type, type LoadedPlugin, type Static } from '@icarus-sim/core';

/** A plugin as a campaign and its workers compare it. */
const plugin = Type.Object({
  name: Type.String({ minLength: 1 }),
  /** Of a package its version, of a file a digest of its text. */
  version: Type.String(),
});

/** Schema of what a campaign tells workers of itself. */
const ANNOUNCEMENT = Type.Object(
  {
    id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
    host: Type.String(),
    plugins: Type.Array(plugin),
    timeout: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    memory: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  },
  { additionalProperties: false },
);

/** A campaign that wants its experiments to be run. */
export type Announcement = Static<typeof ANNOUNCEMENT>;

/** A plugin by name and version. */
export type NamedPlugin = Static<typeof plugin>;

/**
 * Reads an announcement that comes from the server.
 * @throws InputError where it is none, SyntaxError where it is no JSON.
 */
export function parseAnnouncement(text: string): Announcement {
  return parseParameters(ANNOUNCEMENT, JSON.parse(text), 'campaign');
}

/** A loaded plugin by name and version: where its file is differs from machine to machine. */
export function namedPlugin({ name, version, file }: LoadedPlugin): NamedPlugin {
  return { name, version: version ?? `digest ${digestOf(file)}` };
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}
