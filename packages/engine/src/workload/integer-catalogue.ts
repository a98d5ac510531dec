import type { ContentCatalogue } from '@icarus-sim/core';

const INTEGER_NAME = /^(0|[1-9]\d{0,14})$/;

/**
 * Contents named 1 … `size`; takes no memory.
 * @example
 * ```ts
 * import { IntegerCatalogue } from '@icarus-sim/engine';
 *
 * const contents = new IntegerCatalogue(100);
 * console.log(contents.name(0), contents.find('100'), contents.find('101')); // 1 99 -1
 * ```
 */
export class IntegerCatalogue implements ContentCatalogue {
  readonly size: number;

  /** @param size - Number of contents. */
  constructor(size: number) {
    this.size = size;
  }

  name(content: number): string {
    return String(content + 1);
  }

  find(name: string): number {
    if (!INTEGER_NAME.test(name)) return -1;
    const content = Number(name) - 1;
    return content >= 0 && content < this.size ? content : -1;
  }

  hash(content: number): number {
    return content + 1;
  }
}
