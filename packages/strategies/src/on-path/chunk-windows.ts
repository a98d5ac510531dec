/**
 * How many chunks of each file one node recommends its neighbour downstream to cache: 1 during the
 * first request for the file, then 1 + x, 1 + x + x², … until all.
 *
 * A request for a file is taken to end when the node has served as many chunk requests as there
 * are chunks that the window before did not bring downstream. 6 bytes a file.
 */
export class ChunkWindows {
  /** For each file the number of its leading chunks that are recommended. */
  private readonly windows: Uint16Array;
  /** For each file how many chunk requests are left in the current request for the file. */
  private readonly left: Uint16Array;

  /**
   * @param nContents - Number of chunks of all files.
   * @param chunksPerFile - Number of chunks of each file, 1 … 65535.
   * @param base - The factor x by which the number of new chunks grows, at least 1.
   */
  constructor(
    nContents: number,
    private readonly chunksPerFile: number,
    private readonly base: number,
  ) {
    const nFiles = Math.ceil(nContents / chunksPerFile);
    this.windows = new Uint16Array(nFiles).fill(1);
    this.left = new Uint16Array(nFiles).fill(chunksPerFile);
  }

  /**
   * Counts the request for a chunk that the node serves.
   * @param content - Number of the chunk; the chunks of a file have consecutive numbers.
   * @returns Whether the next cache downstream should take a copy.
   */
  serve(content: number): boolean {
    const file = Math.floor(content / this.chunksPerFile);
    const window = this.windows[file]!;
    const recommended = content - file * this.chunksPerFile < window;
    if (window < this.chunksPerFile && --this.left[file]! === 0) {
      this.left[file] = this.chunksPerFile - window;
      this.windows[file] = Math.min(this.chunksPerFile, window * this.base + 1);
    }
    return recommended;
  }
}
