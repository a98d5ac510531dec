import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import svgToPdf from 'svg-to-pdfkit';
import { fontFile } from './fonts.js';
import type { Drawing } from './render-svg.js';

/** CSS pixels to the points of PDF. */
const POINTS = 72 / 96;
/** Figures don't depend on when they are drawn. */
const NO_DATE = new Date(0);

/**
 * Makes a PDF page of a drawing, as large as the drawing, with its font inside and its text as text.
 * @returns The bytes of the file, the same for the same drawing.
 */
export async function renderPdf({ svg, width, height }: Drawing, title: string): Promise<Buffer> {
  const size: [number, number] = [width * POINTS, height * POINTS];
  const document = new PDFDocument({
    size,
    margin: 0,
    info: { Title: title, CreationDate: NO_DATE, Producer: 'icarus', Creator: 'icarus' },
  });
  document.registerFont('regular', fontFile('regular'));
  document.registerFont('bold', fontFile('bold'));
  const bytes = buffer(document);
  svgToPdf(document, svg, 0, 0, {
    width: size[0],
    height: size[1],
    fontCallback: (_, isBold) => (isBold ? 'bold' : 'regular'),
    warningCallback: () => undefined,
  });
  document.end();
  return await bytes;
}
