declare module 'svg-to-pdfkit' {
  /** Draws an SVG document onto the page of a PDF document. */
  export default function svgToPdf(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      readonly fontCallback: (family: string, isBold: boolean, isItalic: boolean) => string;
      readonly warningCallback: (message: string) => void;
    },
  ): void;
}
