import PDFDocument from 'pdfkit';
import type { textMetrics } from 'vega';
import { cutOf, fontFile, type FontCut } from './fonts.js';

const CUTS: readonly FontCut[] = ['regular', 'bold'];
/** Widths are linear in the size of the font. */
const MEASURED_SIZE = 100;

interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
}

let isMeasuring = false;

/**
 * Makes Vega measure texts with the font that they are drawn in, instead of by a guess: without a
 * browser it has none. Does nothing the second time.
 * @param vega - The module whose measure is replaced.
 */
export function measureTexts(vega: { readonly textMetrics: typeof textMetrics }): void {
  if (isMeasuring) return;
  isMeasuring = true;
  const document = new PDFDocument({ autoFirstPage: false });
  for (const cut of CUTS) document.registerFont(cut, fontFile(cut));
  const known = new Map<string, number>();
  vega.textMetrics.width = (
    { text, fontSize = 11, fontWeight }: TextItem,
    given?: string,
  ): number => {
    const words = String(given ?? text ?? '');
    const cut = cutOf(fontWeight);
    const key = `${cut}${words}`;
    const width = known.get(key) ?? document.font(cut).fontSize(MEASURED_SIZE).widthOfString(words);
    known.set(key, width);
    return (width * fontSize) / MEASURED_SIZE;
  };
}
