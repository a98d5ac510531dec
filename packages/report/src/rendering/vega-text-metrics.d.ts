import 'vega';

declare module 'vega' {
  /** How Vega measures texts; its own declarations leave it out. */
  export const textMetrics: {
    /** Width in pixels of a text item, or of another text in its font. */
    width: (
      item: { readonly text?: unknown; readonly fontSize?: number; readonly fontWeight?: unknown },
      text?: string,
    ) => number;
  };
}
