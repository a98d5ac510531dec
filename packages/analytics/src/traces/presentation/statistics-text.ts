import { QUANTILES, type Distribution } from '../statistics/distribution.js';
import type { PopularityOverTime, TraceStatistics } from '../statistics/trace-statistics.js';
import { formatBytes, formatNumber, formatShare } from './quantities.js';
import { textColumns, type Alignment } from './text-columns.js';
import { zipfRows } from './zipf-rows.js';

type Row = readonly string[];

interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly alignment: Alignment;
}

/** What it is, its value, and a note. */
const FACTS: Alignment = ['left', 'right', 'left'];
const NUMBERS: Alignment = ['left', 'right'];

/**
 * The statistics of a trace as text for people.
 * @param title - What stands above.
 */
export function statisticsText(title: string, statistics: TraceStatistics): string {
  const { overTime } = statistics;
  const sections: Section[] = [
    { heading: title, rows: totals(statistics), alignment: FACTS },
    { heading: "Popularity and Zipf's law", rows: popularity(statistics), alignment: FACTS },
    { heading: 'Distributions', rows: distributions(statistics), alignment: NUMBERS },
  ];
  if (overTime) {
    sections.push({
      heading: 'Popularity over time',
      rows: windowRows(overTime),
      alignment: NUMBERS,
    });
  }
  return sections.map(sectionText).join('\n\n');
}

function sectionText({ heading, rows, alignment }: Section): string {
  const lines = textColumns(rows, alignment).map((line) => `  ${line}`);
  return [heading, ...lines].join('\n');
}

function totals({ requests, contents, oneTimers, sample, times, sizes }: TraceStatistics): Row[] {
  const rows: Row[] = [
    ['requests', formatNumber(requests)],
    ['contents', formatNumber(contents)],
    ['one-timers', formatNumber(oneTimers), `${formatShare(oneTimers / contents)} of the contents`],
  ];
  if (sample) {
    const share = `${formatShare(sample.rate)} of the contents, the others estimated`;
    rows.push(['in the sample', formatNumber(sample.contents), share]);
  }
  if (sizes) {
    rows.push(
      ['footprint', formatBytes(sizes.footprint)],
      ['requested bytes', formatBytes(sizes.requested)],
      ['mean size', formatBytes(sizes.meanPerRequest), 'of requests'],
      ['', formatBytes(sizes.meanPerContent), 'of contents'],
    );
    if (sizes.resized > 0) rows.push(['contents of changing size', formatNumber(sizes.resized)]);
  }
  if (times) {
    rows.push(
      ['duration', `${formatNumber(times.duration)} s`],
      ['request rate', `${formatNumber(times.rate)} /s`],
    );
    if (times.late > 0) rows.push(['requests out of order', formatNumber(times.late)]);
  }
  return rows;
}

function popularity({ popularity: { topShares, zipf } }: TraceStatistics): Row[] {
  return [
    ...topShares.map(({ contents, requests }) => [
      `top ${formatShare(contents)} of the contents`,
      formatShare(requests),
      'of the requests',
    ]),
    ...zipfRows(zipf),
  ];
}

function distributions({ times, reuse }: TraceStatistics): Row[] {
  const named: [string, Distribution | undefined][] = [
    ['inter-arrival time (s)', times?.interArrivals],
    ['reuse time (s)', times?.reuseTimes],
    ['reuse distance (contents)', reuse.distances],
  ];
  const names = Object.keys(QUANTILES) as (keyof typeof QUANTILES)[];
  const rows = named.flatMap(([name, distribution]) => {
    if (!distribution) return [];
    const { mean, coefficientOfVariation, min, max } = distribution;
    const quantiles = names.map((quantile) => distribution[quantile]);
    const values = [mean, coefficientOfVariation, min, ...quantiles, max];
    return [[name, ...values.map(formatNumber)]];
  });
  return [['', 'mean', 'CV', 'min', ...names, 'max'], ...rows];
}

function windowRows({ unit, windows }: PopularityOverTime): Row[] {
  const from = unit === 'seconds' ? 'from (s)' : 'from request';
  const rows = windows.map(({ start, requests, distinct, newContents, topShare }) => [
    formatNumber(start),
    ...[requests, distinct, newContents].map(formatNumber),
    formatShare(topShare),
  ]);
  const head = [from, 'requests', 'distinct', 'new', 'top 1 %'];
  return [head, ...rows];
}
