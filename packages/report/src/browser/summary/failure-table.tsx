import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportData } from '../../page/report-data.js';
import { formatCount } from '../format/numbers.js';
import { experimentName } from '../format/values.js';

interface FailureProps {
  readonly data: ReportData;
  readonly onOpen: (experiment: number) => void;
}

/** Failures that are shown before more are asked for. */
const FIRST_FAILURES = 20;

/** The runs that failed, and why. */
export function FailureTable({ data, onOpen }: FailureProps): JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const { failures, experiments, dimensions } = data;
  const shown = showsAll ? failures : failures.slice(0, FIRST_FAILURES);
  return (
    <section id="failures" aria-labelledby="failures-title">
      <h2 id="failures-title">Failures</h2>
      <div class="scroll" role="region" aria-labelledby="failures-title" tabIndex={0}>
        <table class="failures">
          <caption class="hidden">Runs that failed, and why</caption>
          <thead>
            <tr>
              <th scope="col">Experiment</th>
              <th scope="col">Replication</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ experiment, replication, error }) => (
              <tr key={`${experiment}/${replication}`}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onOpen(experiment)}>
                    {experimentName(dimensions, experiments[experiment], experiment)}
                  </button>
                </th>
                <td class="number">{replication}</td>
                <td class="reason">{error}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < failures.length && (
        <button type="button" onClick={() => setShowsAll(true)}>
          Show all {formatCount(failures.length)} failures
        </button>
      )}
    </section>
  );
}
