import type { JSX } from 'preact';
import type { ReportData } from '../../page/report-data.js';
import type { ReportSource } from '../sources/report-source.js';
import { useDetail } from '../use-detail.js';
import type { Theme } from '../use-theme.js';
import { ExperimentPicker } from './experiment-picker.js';
import { NetworkDrawing } from './network-drawing.js';
import { NetworkLegend } from './network-legend.js';
import { NetworkTables } from './network-tables.js';
import { loadsOf, networkResults } from './node-results.js';

interface TopologyProps {
  readonly data: ReportData;
  readonly source: ReportSource;
  readonly experiment: number;
  readonly theme: Theme;
  readonly onExperiment: (experiment: number) => void;
}

/** The network of an experiment with the load of its links and the hits of its caches. */
export function TopologySection(props: TopologyProps): JSX.Element {
  const { data, source, experiment, theme, onExperiment } = props;
  const { detail, error } = useDetail(source, experiment, data);
  const network = data.networks[data.experiments[experiment]?.network ?? 0];
  const results = detail && networkResults(detail);
  const mostLoad = network && results ? Math.max(0, ...loadsOf(network, results)) : 0;
  return (
    <section id="topology" aria-labelledby="topology-title">
      <h2 id="topology-title">Topology</h2>
      <ExperimentPicker data={data} experiment={experiment} onExperiment={onExperiment} />
      {error && <p class="empty">{error}</p>}
      {network && results && (
        <div class="topology">
          <div class="card">
            {network.missing ? (
              <p class="empty">This network is not drawn. {network.missing}</p>
            ) : (
              <>
                <NetworkDrawing network={network} results={results} theme={theme} />
                <NetworkLegend results={results} mostLoad={mostLoad} theme={theme} />
              </>
            )}
            <p class="note">
              {detail?.replication === undefined
                ? 'No replication of this experiment has succeeded.'
                : `Numbers of replication ${detail.replication}; the load of a drawn link is that of both directions.`}
            </p>
          </div>
          <NetworkTables results={results} />
        </div>
      )}
    </section>
  );
}
