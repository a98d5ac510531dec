import type { JSX } from 'preact';
import type { CampaignFacts, Dimension, ReportData } from '../../page/report-data.js';
import { formatAmount, formatCount, formatDuration } from '../format/numbers.js';
import { ParameterTree } from './parameter-tree.js';

/** More values of a parameter than this are counted instead of shown. */
const MOST_VALUES = 24;

/** What was run: how much of it, with what, and how it ended. */
export function CampaignSummary({ data }: { readonly data: ReportData }): JSX.Element {
  return (
    <section id="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">Summary</h2>
      <dl class="facts">
        {factsOf(data).map(({ term, value, note, state }) => (
          <div key={term} class={state}>
            <dt>{term}</dt>
            <dd>{value}</dd>
            {note && <dd class="note">{note}</dd>}
          </div>
        ))}
      </dl>
      {data.dimensions.length > 0 && <Comparison dimensions={data.dimensions} />}
      <div class="disclosures">
        <details>
          <summary>Configuration shared by all experiments</summary>
          <ParameterTree tree={data.common} />
        </details>
        {data.campaign && <Provenance campaign={data.campaign} />}
      </div>
    </section>
  );
}

interface Fact {
  readonly term: string;
  readonly value: string;
  readonly note?: string;
  readonly state?: string;
}

function factsOf({ campaign, experiments, succeeded, failures, duration }: ReportData): Fact[] {
  const runs = succeeded + failures.length;
  const left = (campaign?.planned ?? runs) - runs;
  const most = Math.max(0, ...experiments.map(({ replications }) => replications.length));
  const facts: Fact[] = [
    { term: 'Experiments', value: formatCount(experiments.length) },
    {
      term: 'Runs that succeeded',
      value: formatCount(succeeded),
      note: `up to ${formatAmount(most, 'replication')} each`,
    },
    {
      term: 'Runs that failed',
      value: formatCount(failures.length),
      ...(failures.length > 0 && { state: 'bad' }),
    },
  ];
  if (left > 0) {
    facts.push({ term: 'Runs still to come', value: formatCount(left), state: 'pending' });
  }
  if (duration > 0) {
    const note = `${formatDuration(duration / Math.max(1, runs))} a run on average`;
    facts.push({ term: 'Computing time', value: formatDuration(duration), note });
  }
  if (campaign) facts.push({ term: 'Seed', value: String(campaign.seed) });
  return facts;
}

function Comparison({ dimensions }: { readonly dimensions: readonly Dimension[] }): JSX.Element {
  return (
    <>
      <h3>What was compared</h3>
      <dl class="comparison">
        {dimensions.map(({ path, title, values }) => (
          <div key={path}>
            <dt>{title}</dt>
            <dd>
              <ul class="chips">
                {values.slice(0, MOST_VALUES).map((value) => (
                  <li key={value}>{value}</li>
                ))}
                {values.length > MOST_VALUES && (
                  <li class="more">and {formatCount(values.length - MOST_VALUES)} more</li>
                )}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Provenance({ campaign }: { readonly campaign: CampaignFacts }): JSX.Element {
  const { packages, settings, collectors, attributes, configurationHash } = campaign;
  const hasAttributes = Object.keys(attributes).length > 0;
  return (
    <>
      <details>
        <summary>Settings and collectors</summary>
        <ParameterTree tree={{ settings, collectors, ...(hasAttributes && { attributes }) }} />
      </details>
      <details>
        <summary>Versions</summary>
        <ParameterTree tree={packages} />
        <p class="note">
          SHA-256 of all that determines the results: <code>{configurationHash}</code>
        </p>
      </details>
    </>
  );
}
