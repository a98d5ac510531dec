import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReportData } from '../../page/report-data.js';
import { experimentName } from '../format/values.js';
import type { ReportSource } from '../sources/report-source.js';
import { ParameterTree } from '../summary/parameter-tree.js';
import { useDetail } from '../use-detail.js';
import type { Theme } from '../use-theme.js';
import { LongResults } from './long-results.js';
import { RunTable } from './run-table.js';

interface DialogProps {
  readonly data: ReportData;
  readonly source: ReportSource;
  readonly experiment: number;
  readonly theme: Theme;
  /** Opens another experiment, or none. */
  readonly onOpen: (experiment: number | undefined) => void;
  /** Shows the experiment's network. */
  readonly onLocate: (experiment: number) => void;
}

/** All there is to know of one experiment, over the page. */
export function ExperimentDialog(props: DialogProps): JSX.Element {
  const { data, source, experiment, theme, onOpen, onLocate } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const { detail, error } = useDetail(source, experiment, data);
  useEffect(() => dialog.current?.showModal(), []);
  const { dimensions, experiments, failures } = data;
  const reasons = failures.filter((failure) => failure.experiment === experiment);
  const move = (step: number): void => {
    const next = experiment + step;
    if (next >= 0 && next < experiments.length) onOpen(next);
  };
  return (
    <dialog ref={dialog} aria-labelledby="detail-title" onClose={() => onOpen(undefined)}>
      <header>
        <h2 id="detail-title">{experimentName(dimensions, experiments[experiment], experiment)}</h2>
        <div class="files">
          <button type="button" onClick={() => move(-1)} disabled={experiment === 0}>
            Previous
          </button>
          <button
            type="button"
            onClick={() => move(1)}
            disabled={experiment === experiments.length - 1}
          >
            Next
          </button>
          <button type="button" onClick={() => onLocate(experiment)}>
            On the map
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </header>
      {error && <p class="empty">{error}</p>}
      {reasons.map(({ replication, error: reason }) => (
        <p key={replication} class="failure">
          <strong>Replication {replication} failed:</strong> <span class="reason">{reason}</span>
        </p>
      ))}
      <RunTable data={data} experiment={experiment} detail={detail} />
      {detail && (
        <>
          <h3>Configuration</h3>
          <ParameterTree tree={detail.parameters} />
          <LongResults detail={detail} theme={theme} />
        </>
      )}
    </dialog>
  );
}
