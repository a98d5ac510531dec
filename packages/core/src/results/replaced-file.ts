import { link, rename, rm } from 'node:fs/promises';

/**
 * A file that another one takes the place of, kept under another name until it is known that the new one is
 * worth it.
 * @internal
 */
export class ReplacedFile {
  readonly #path: string;
  readonly #aside: string;

  private constructor(path: string, aside: string) {
    this.#path = path;
    this.#aside = aside;
  }

  /**
   * Gives a file a second name, under which it stays when its own is taken.
   * @throws Error of the file system where it can't.
   */
  static async setAside(path: string): Promise<ReplacedFile> {
    const aside = `${path}.replaced`;
    await rm(aside, { force: true });
    try {
      await link(path, aside);
    } catch {
      // Not every file system knows second names.
      await rename(path, aside);
    }
    return new ReplacedFile(path, aside);
  }

  /** Puts the file back in its place. */
  async putBack(): Promise<void> {
    await rename(this.#aside, this.#path);
  }

  /** Deletes the file; where it can't be, it stays and is in nobody's way. */
  async drop(): Promise<void> {
    await rm(this.#aside).catch(() => undefined);
  }
}
