import type { ResultsWriter } from '@icarus-sim/core';
import { exportParameters } from './export-parameters.js';

/** Registered as `CSV`: a tidy table as text. */
export const csvFormat: ResultsWriter<typeof exportParameters> = {
  description:
    'Comma-separated values with a header: a row an experiment, replication and metric, a column ' +
    'a parameter.',
  reference: {
    citation: 'Y. Shafranovich, Common Format and MIME Type for CSV Files, RFC 4180, 2005',
    url: 'https://www.rfc-editor.org/rfc/rfc4180',
  },
  extensions: ['.csv'],
  parameters: exportParameters,
  async write(path, results, { details }) {
    const { writeCsv } = await import('./write-csv.js');
    await writeCsv(path, results, details);
  },
};
