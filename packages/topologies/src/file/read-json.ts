import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { InputError, quote } from '@icarus-sim/core';
import { lineAt } from './line-at.js';
import type { ParsedFile } from './serialized-topology.js';

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** `nodes[3].attributes.stack` → `nodes`, 3, `attributes`, `stack`. */
function segmentsOf(key: string): (string | number)[] {
  return (key.match(/[^.[\]]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The value at a place, or the innermost one around it where there is none. */
function nodeNear(tree: Node, key: string): Node {
  const segments = segmentsOf(key);
  for (let length = segments.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, segments.slice(0, length));
    if (node) return node;
  }
  return tree;
}

/** `CommaExpected` → `comma expected`. */
function wordsOf(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function syntaxError(text: string): InputError {
  const errors: ParseError[] = [];
  parse(text, errors, STRICT);
  const [first] = errors;
  const allowed = first ? `valid JSON (${wordsOf(first)})` : 'valid JSON';
  const offset = first?.offset ?? 0;
  const found = text.slice(offset, offset + Math.max(1, first?.length ?? 1));
  return new InputError({
    place: `line ${lineAt(text, offset)}`,
    found: found.trim() === '' ? 'the end of the text' : quote(found),
    allowed,
  });
}

/**
 * Reads a topology in graphology's serialized JSON.
 * @throws InputError with the line where the text is not JSON.
 */
export function readJson(text: string): ParsedFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw syntaxError(text);
  }
  let tree: Node | undefined;
  return {
    content,
    placeOf(key) {
      tree ??= parseTree(text);
      const line = tree ? lineAt(text, nodeNear(tree, key).offset) : 1;
      return key === '' ? `line ${line}` : `line ${line}: ${key}`;
    },
  };
}
