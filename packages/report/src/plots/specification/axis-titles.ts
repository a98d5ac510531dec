import type { AxisTitle, ParameterValue, PlotData } from './plot-data.js';
import { METRIC, TIME } from './plot-options.js';

/** Parameters that papers call otherwise than configurations do. */
const KNOWN: Readonly<Record<string, string>> = {
  [METRIC]: 'Metric',
  [TIME]: 'Time',
  'cachePlacement.networkCache': 'Cache size / catalogue size',
  'cachePlacement.cacheBudget': 'Total cache size',
  'cachePlacement.name': 'Cache placement',
  'cachePolicy.name': 'Eviction policy',
  'contentPlacement.name': 'Content placement',
  'workload.alpha': 'Zipf exponent α',
  'workload.nContents': 'Catalogue size',
  'workload.rate': 'Request rate',
};

/** Title and unit as one text: `Latency (ms)`. */
export function titleText({ title, unit }: AxisTitle): string {
  return unit === undefined ? title : `${title} (${unit})`;
}

/** The title of a parameter: as the data says, as the field calls it, or its path in words. */
export function parameterTitle(data: PlotData, path: string): string {
  const known = data.parameters[path];
  if (known) return titleText(known);
  return KNOWN[path] ?? inWords(path);
}

/** The title of a metric with its unit. */
export function metricTitle(data: PlotData, path: string): string {
  return titleText(data.metrics[path] ?? { title: path });
}

/** What stands above a panel: a name as it is, another value with what it is of. */
export function panelTitle(data: PlotData, path: string, value: ParameterValue): string {
  if (path.endsWith('.name') || path === METRIC) return String(value);
  return `${parameterTitle(data, path)} = ${value}`;
}

/** `topology.name` is Topology, `workload.nHot` is Workload: n hot. */
function inWords(path: string): string {
  const [first = '', ...rest] = path
    .replace(/\.name$/, '')
    .split('.')
    .map((part) => part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  const words = rest.length === 0 ? first : `${first}: ${rest.join(' ')}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
