import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  InputError,
  isInputError,
  nearestNames,
  parseParameters,
  quote,
  Type,
} from '@icarus-sim/core';
import type { Static, Topology } from '@icarus-sim/core';
import type { LinkTable } from './link-table.js';
import type { Router } from './router.js';

/** Schema of paths that are given instead of computed. */
export const GIVEN_PATHS = Type.Object(
  {
    nodes: Type.Array(Type.String({ minLength: 1 }), { description: 'Names of nodes' }),
    paths: Type.Array(Type.Array(Type.Integer({ minimum: 0 }), { minItems: 1 }), {
      description: 'Paths as positions in nodes; each serves both directions',
    }),
  },
  { additionalProperties: false },
);

/** Paths that are given instead of computed. */
export type GivenPaths = Static<typeof GIVEN_PATHS>;

/** Routes looked up in a list of paths; each path serves both directions. */
export class GivenPathsRouter implements Router {
  readonly #nodeCount: number;
  readonly #routes = new Map<number, number[]>();

  /**
   * @param given - The paths.
   * @param place - Where they stand, for errors.
   * @throws InputError where a path uses an unknown node or two nodes without a link.
   */
  constructor(given: GivenPaths, topology: Topology, links: LinkTable, place: string) {
    this.#nodeCount = topology.nodeCount;
    const nodes = given.nodes.map((name, i) => nodeNamed(topology, name, `${place}.nodes[${i}]`));
    given.paths.forEach((positions, i) => {
      const route = positions.map((position) => {
        const node = nodes[position];
        if (node !== undefined) return node;
        throw new InputError({
          place: `${place}.paths[${i}]`,
          found: `position ${position}`,
          allowed: `0 to ${nodes.length - 1}, a position in nodes`,
        });
      });
      checkLinked(route, topology, links, `${place}.paths[${i}]`);
      this.#add(route);
    });
  }

  route(from: number, to: number): number[] | undefined {
    if (from === to) return [from];
    return this.#routes.get(from * this.#nodeCount + to);
  }

  #add(route: number[]): void {
    const from = route[0] ?? 0;
    const to = route[route.length - 1] ?? 0;
    this.#routes.set(from * this.#nodeCount + to, route);
    this.#routes.set(to * this.#nodeCount + from, route.toReversed());
  }
}

function nodeNamed(topology: Topology, name: string, place: string): number {
  const node = topology.nodeIndex(name);
  if (node >= 0) return node;
  const nearest = nearestNames(name, topology.graph.nodes());
  throw new InputError({ place, found: `unknown node ${quote(name)}`, nearest });
}

function checkLinked(route: number[], topology: Topology, links: LinkTable, place: string): void {
  for (let i = 1; i < route.length; i++) {
    const [u, v] = [route[i - 1] ?? 0, route[i] ?? 0];
    if (links.get(u, v)) continue;
    const found = `a step from ${topology.nodeName(u)} to ${topology.nodeName(v)}`;
    throw new InputError({ place, found, allowed: 'steps over links of the topology' });
  }
}

/** What was read last: the experiments of a campaign tend to name the same file. */
let latest: { readonly text: string; readonly paths: GivenPaths } | undefined;

/**
 * Reads given paths from a JSON file.
 * @throws InputError where the file is missing or not in the format.
 */
export function readGivenPaths(path: string, baseDirectory: string): GivenPaths {
  const file = resolve(baseDirectory, path);
  try {
    const text = readFileSync(file, 'utf8');
    if (text !== latest?.text) {
      latest = { text, paths: parseParameters(GIVEN_PATHS, JSON.parse(text), file) };
    }
    return latest.paths;
  } catch (error) {
    if (isInputError(error)) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: file, found, allowed: 'a JSON file with nodes and paths' });
  }
}
