import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportData } from '../../page/report-data.js';
import type { ReportSource } from '../sources/report-source.js';
import { configurationOf } from './configuration-of.js';
import { tableCsv, tidyCsv } from './csv-of-results.js';
import { saveText } from './save-file.js';

interface DownloadsProps {
  readonly data: ReportData;
  readonly source: ReportSource;
}

/** Everything that can be taken along, beside each figure as SVG and PNG. */
export function DownloadsSection({ data, source }: DownloadsProps): JSX.Element {
  const [state, setState] = useState('');
  const positions = data.experiments.map((_, i) => i);
  const saveConfiguration = async (): Promise<void> => {
    setState('gathering all experiments …');
    const details = await Promise.all(data.experiments.map(({ id }) => source.detail(id)));
    const text = `${JSON.stringify(configurationOf(data, details), null, 2)}\n`;
    saveText('configuration.json', 'application/json', text);
    setState('');
  };
  return (
    <section id="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">Downloads</h2>
      <ul class="downloads">
        <Download
          label="Estimates (CSV)"
          note="A row an experiment: mean and confidence interval of every metric, in full precision."
          onSave={() => saveText('results.csv', 'text/csv', tableCsv(data, positions))}
        />
        <Download
          label="All values (CSV)"
          note="A row an experiment, replication and metric, for pandas, R, Polars or DuckDB."
          onSave={() => saveText('values.csv', 'text/csv', tidyCsv(data))}
        />
        <Download
          label="Configuration (JSON)"
          note="Every experiment written out, with seed and settings: icarus run repeats the campaign."
          onSave={() => void saveConfiguration().catch((error) => setState(String(error)))}
        />
      </ul>
      <p class="note" role="status">
        {state}
      </p>
    </section>
  );
}

interface DownloadProps {
  readonly label: string;
  readonly note: string;
  readonly onSave: () => void;
}

function Download({ label, note, onSave }: DownloadProps): JSX.Element {
  return (
    <li>
      <button type="button" onClick={onSave}>
        {label}
      </button>
      <span class="note">{note}</span>
    </li>
  );
}
