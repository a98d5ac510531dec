import { ChunkWindows } from './chunk-windows.js';

/** The chunks recommended when a file of `n` chunks is downloaded, but for the first `cached`. */
function download(windows: ChunkWindows, n: number, cached: number): number[] {
  const chunks = Array.from({ length: n - cached }, (_, i) => cached + i);
  return chunks.filter((chunk) => windows.serve(chunk));
}

describe('ChunkWindows', () => {
  it('recommends 1, x, x² … further chunks as downloads of a file follow each other', () => {
    const windows = new ChunkWindows(40, 20, 3);
    expect(download(windows, 20, 0)).toEqual([0]);
    expect(download(windows, 20, 1)).toEqual([1, 2, 3]);
    expect(download(windows, 20, 4)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(download(windows, 20, 13)).toEqual([13, 14, 15, 16, 17, 18, 19]);
  });

  it('recommends a chunk again that was evicted downstream', () => {
    const windows = new ChunkWindows(8, 8, 2);
    download(windows, 8, 0);
    expect(windows.serve(0)).toBe(true);
    expect(windows.serve(3)).toBe(false);
  });

  it('counts requests for each file apart', () => {
    const windows = new ChunkWindows(8, 4, 2);
    download(windows, 4, 0);
    expect([4, 5].map((chunk) => windows.serve(chunk))).toEqual([true, false]);
    expect([1, 2].map((chunk) => windows.serve(chunk))).toEqual([true, true]);
  });

  it('grows by one chunk a request with factor 1', () => {
    const windows = new ChunkWindows(4, 4, 1);
    const recommended = [0, 1, 2, 3].map((cached) => download(windows, 4, cached));
    expect(recommended).toEqual([[0], [1], [2], [3]]);
  });
});
