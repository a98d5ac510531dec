import { xxHash32 } from 'js-xxhash';
import type { ContentCatalogue } from '@icarus-sim/core';

const INTEGER_NAME = /^(0|[1-9]\d{0,14})$/;

/** Contents with names of their own, numbered in the order in which they were added. */
export class NamedCatalogue implements ContentCatalogue {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param names - Names to begin with; repeated ones count once. */
  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /**
   * Adds a content where its name is new.
   * @returns Its number.
   */
  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const content = this.#names.length;
    this.#names.push(name);
    this.#numbers.set(name, content);
    return content;
  }

  get size(): number {
    return this.#names.length;
  }

  name(content: number): string {
    const name = this.#names[content];
    if (name === undefined) throw new RangeError(`there is no content ${content}`);
    return name;
  }

  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  hash(content: number): number {
    const name = this.name(content);
    return INTEGER_NAME.test(name) ? Number(name) : xxHash32(name);
  }
}
