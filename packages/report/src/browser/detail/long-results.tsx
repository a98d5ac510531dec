import type { JSX } from 'preact';
import type { ExperimentDetail } from '../../page/report-data.js';
import { RankedTable } from '../topology/ranked-table.js';
import type { Theme } from '../use-theme.js';
import { Disclosure } from '../disclosure.js';
import { DistributionFigure } from './distribution-figure.js';
import { shapeOf } from './result-shape.js';

interface LongProps {
  readonly detail: ExperimentDetail;
  readonly theme: Theme;
}

/** The results that are no single numbers: of each node and link, and distributions. */
export function LongResults({ detail, theme }: LongProps): JSX.Element | null {
  const { results, omitted, replication } = detail;
  const entries = Object.entries(results).flatMap(([collector, metrics]) =>
    typeof metrics === 'object' && metrics !== null
      ? Object.entries(metrics).map(([metric, value]: [string, unknown]) => ({
          path: `${collector}.${metric}`,
          value,
        }))
      : [{ path: collector, value: metrics }],
  );
  if (entries.length === 0 && omitted.length === 0) return null;
  return (
    <>
      <h3>All other results, of replication {replication}</h3>
      {entries.map(({ path, value }) => (
        <Disclosure key={path} title={path}>
          {() => <LongResult path={path} value={value} theme={theme} />}
        </Disclosure>
      ))}
      {omitted.length > 0 && (
        <p class="note">
          Too long for this page, and in the file of the results: {omitted.join(', ')}
        </p>
      )}
    </>
  );
}

interface ResultProps {
  readonly path: string;
  readonly value: unknown;
  readonly theme: Theme;
}

function LongResult({ path, value, theme }: ResultProps): JSX.Element {
  const shape = shapeOf(value);
  if (shape.kind === 'distribution') {
    return <DistributionFigure path={path} steps={shape.steps} theme={theme} />;
  }
  if (shape.kind === 'numbers') {
    const rows = shape.rows.toSorted(([, a], [, b]) => b - a);
    return <RankedTable title={path} columns={['name', 'value']} rows={rows} empty="Nothing." />;
  }
  return <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>;
}
