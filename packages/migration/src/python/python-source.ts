import { InputError, type Problem } from '@icarus-sim/core';
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/python';

/** Longest piece of a program that a message shows. */
const MOST_SHOWN = 60;

/** A Python program with its syntax tree, and where things are in it. */
export class PythonSource {
  readonly tree: Tree;
  readonly #file: string;
  readonly #text: string;

  /**
   * @param file - Name for messages.
   * @param text - The program.
   * @throws InputError where it is no valid Python.
   */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    this.tree = parser.parse(text);
    const problems: Problem[] = [];
    this.tree.iterate({
      enter: (node) => {
        if (!node.type.isError) return;
        const [line = ''] = text.slice(node.from).split('\n');
        const found = line.trim() === '' ? 'an unfinished statement' : shown(line);
        problems.push({ place: this.placeOf(node), found, allowed: 'valid Python' });
      },
    });
    const [first] = problems;
    if (first) throw new InputError(first);
  }

  /** Text of a part of the program. */
  textOf({ from, to }: Pick<SyntaxNode, 'from' | 'to'>): string {
    return this.#text.slice(from, to);
  }

  /** File and line of a part of the program. */
  placeOf({ from }: Pick<SyntaxNode, 'from'>): string {
    return `${this.#file}, line ${this.#text.slice(0, from).split('\n').length}`;
  }

  /**
   * The error for a part of the program that can't be converted.
   * @param allowed - What would do in its place.
   * @param found - What it is; by default its text.
   */
  error(node: SyntaxNode, allowed: string, found = shown(this.textOf(node))): InputError {
    return new InputError({ place: this.placeOf(node), found, allowed });
  }
}

/** A piece of a program on one line. */
function shown(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

/**
 * The children of a node, without punctuation and comments.
 * @param node - Any node.
 */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^\w/.test(child.name) && child.name !== 'Comment') parts.push(child);
  }
  return parts;
}
