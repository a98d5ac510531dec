import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportData } from '../page/report-data.js';
import { ExperimentDialog } from './detail/experiment-dialog.js';
import { DownloadsSection } from './downloads/downloads-section.js';
import { FiguresSection } from './figures/figures-section.js';
import { PageHeader } from './page-header.js';
import { ResultsSection } from './results/results-section.js';
import type { ReportSource } from './sources/report-source.js';
import { CampaignSummary } from './summary/campaign-summary.js';
import { FailureTable } from './summary/failure-table.js';
import { TopologySection } from './topology/topology-section.js';
import { useReport } from './use-report.js';
import { useTheme } from './use-theme.js';

/** The whole page. */
export function ReportApp({ source }: { readonly source: ReportSource }): JSX.Element {
  const { data, error, connected } = useReport(source);
  const theme = useTheme();
  // Numbers of experiments: their positions may change while a campaign runs.
  const [openedId, setOpenedId] = useState<number>();
  const [locatedId, setLocatedId] = useState<number>();
  if (!data) return <p class="loading">{error ?? 'Loading the results …'}</p>;
  const hasResults = data.metrics.length > 0;
  const live = source.live ? { connected, error } : undefined;
  const idOf = (experiment: number | undefined): number | undefined =>
    experiment === undefined ? undefined : data.experiments[experiment]?.id;
  const positionOf = (id: number | undefined): number | undefined => {
    const position = data.experiments.findIndex((experiment) => experiment.id === id);
    return position < 0 ? undefined : position;
  };
  const opened = positionOf(openedId);
  const setOpened = (experiment: number | undefined): void => setOpenedId(idOf(experiment));
  const setLocated = (experiment: number): void => setLocatedId(idOf(experiment));
  const locate = (experiment: number): void => {
    setOpened(undefined);
    setLocated(experiment);
    document.getElementById('topology')?.scrollIntoView();
  };
  return (
    <>
      <a class="skip" href="#results">
        Skip to the results
      </a>
      <PageHeader data={data} theme={theme} live={live} />
      <main>
        <CampaignSummary data={data} />
        {data.failures.length > 0 && <FailureTable data={data} onOpen={setOpened} />}
        {hasResults ? (
          <>
            <ResultsSection data={data} onOpen={setOpened} />
            <FiguresSection data={data} theme={theme.theme} />
            <TopologySection
              data={data}
              source={source}
              experiment={positionOf(locatedId) ?? bestExperiment(data)}
              theme={theme.theme}
              onExperiment={setLocated}
            />
          </>
        ) : (
          <NoResults failed={data.failures.length > 0} />
        )}
        <DownloadsSection data={data} source={source} />
      </main>
      <footer>
        Made by Icarus, a simulator of networks of caches, with Preact, TanStack Table and Vega.
        This page holds all it needs and asks nobody for anything.
      </footer>
      {opened !== undefined && (
        <ExperimentDialog
          data={data}
          source={source}
          experiment={opened}
          theme={theme.theme}
          onOpen={setOpened}
          onLocate={locate}
        />
      )}
    </>
  );
}

/** The experiment that is shown first: the one with most of the first metric, such as hits. */
function bestExperiment({ metrics }: ReportData): number {
  const means = metrics[0]?.means.map((mean) => mean ?? -Infinity) ?? [];
  return Math.max(0, means.indexOf(means.reduce((most, mean) => Math.max(most, mean), -Infinity)));
}

function NoResults({ failed }: { readonly failed: boolean }): JSX.Element {
  return (
    <section id="results" aria-labelledby="results-title">
      <h2 id="results-title">Results</h2>
      <p class="empty">
        {failed
          ? 'No experiment has succeeded: the reasons are in the list of failures.'
          : 'No experiment has ended yet.'}
      </p>
    </section>
  );
}
