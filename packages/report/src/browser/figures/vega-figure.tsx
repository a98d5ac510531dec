import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TopLevelSpec } from 'vega-lite';
import { createView } from './draw-figure.js';

interface FigureProps {
  readonly specification: TopLevelSpec;
  /** What the figure shows, for those who can't see it. */
  readonly label: string;
}

/** What is shown near the pointer. */
interface Tooltip {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly (readonly [string, string])[];
}

/** A drawn figure, with what its marks stand for where the pointer is. */
export function VegaFigure({ specification, label }: FigureProps): JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const [tooltip, setTooltip] = useState<Tooltip>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (!container.current) return undefined;
    try {
      const view = createView(specification, container.current);
      view.tooltip((_handler, event, _item, value: unknown) => {
        const rows = rowsOf(value);
        // The end of a view is told without an event.
        const isAt = event instanceof MouseEvent && rows.length > 0;
        setTooltip(isAt ? { x: event.clientX, y: event.clientY, rows } : undefined);
      });
      view.runAsync().then(
        () => setError(undefined),
        (reason: unknown) => setError(String(reason)),
      );
      return () => {
        setTooltip(undefined);
        view.finalize();
      };
    } catch (reason) {
      setError(String(reason));
      return undefined;
    }
  }, [specification]);
  return (
    <>
      <div class="drawing" role="img" aria-label={label} ref={container} />
      {error && <p class="empty">This figure can’t be drawn: {error}</p>}
      {tooltip && <TooltipBox {...tooltip} />}
    </>
  );
}

function TooltipBox({ x, y, rows }: Tooltip): JSX.Element {
  const isRight = x > innerWidth / 2;
  const style = {
    top: `${y + 14}px`,
    ...(isRight ? { right: `${innerWidth - x + 10}px` } : { left: `${x + 14}px` }),
  };
  return (
    <dl class="tooltip" style={style}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([term, each]: [string, unknown]) => [term, String(each)]);
}
