import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  InputError,
  isInputError,
  nearestNames,
  parseParameters,
  Type,
  type Problem,
  type TopologyFactory,
} from '@icarus-sim/core';
import { checkTopology, NetworkTopology } from '@icarus-sim/engine';
import { buildGraph } from './build-graph.js';
import { readGraphml } from './read-graphml.js';
import { readJson } from './read-json.js';
import { serializedTopologySchema, type ParsedFile } from './serialized-topology.js';

/** A file with one mistake throughout is not worth a message for each line. */
const MOST_PROBLEMS = 20;

const parameters = Type.Object({
  path: Type.String({
    minLength: 1,
    description:
      "File in graphology's serialized JSON or in GraphML, relative to the configuration",
  }),
});

function readText(path: string, baseDirectory: string): string {
  const file = resolve(baseDirectory, path);
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = codeOf(error);
    const missing = code === 'ENOENT';
    const found = missing ? `no file ${file}` : `${file}, which cannot be read (${code})`;
    const allowed = 'a topology in JSON or GraphML';
    const nearest = missing ? filesLike(file) : [];
    throw new InputError({ place: 'path', found, allowed, nearest });
  }
}

/** The code of an error of the file system, such as `ENOENT`. */
function codeOf(error: unknown): string {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return String(coded ? error.code : error);
}

function filesLike(file: string): string[] {
  try {
    return nearestNames(basename(file), readdirSync(dirname(file)));
  } catch {
    return [];
  }
}

function shorten(problems: readonly Problem[]): Problem[] {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - shown.length;
  return more > 0 ? [...shown, { place: '', found: `${more} more problems` }] : shown;
}

function topologyOf(file: ParsedFile): NetworkTopology {
  let content;
  try {
    content = parseParameters(serializedTopologySchema, file.content, '');
  } catch (error) {
    if (!isInputError(error)) throw error;
    const problems = error.problems.slice(0, MOST_PROBLEMS);
    const placed = problems.map((problem) => ({ ...problem, place: file.placeOf(problem.place) }));
    throw new InputError([...placed, ...error.problems.slice(MOST_PROBLEMS)]);
  }
  const topology = new NetworkTopology(buildGraph(content, file.placeOf));
  checkTopology(topology);
  return topology;
}

/**
 * A network of the user's own from a file: graphology's serialized JSON or GraphML, told apart by
 * its first character. Nodes and links keep the order of the file.
 */
export const file: TopologyFactory<typeof parameters> = {
  description: "A network from a file, in graphology's serialized JSON or in GraphML.",
  parameters,
  readsInput: true,
  create({ path }, { baseDirectory }) {
    const text = readText(path, baseDirectory);
    try {
      return topologyOf(text.trimStart().startsWith('<') ? readGraphml(text) : readJson(text));
    } catch (error) {
      throw isInputError(error) ? new InputError(shorten(error.problems)).within(path) : error;
    }
  },
};
