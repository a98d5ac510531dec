import type { ResultsWriter } from '@icarus-sim/core';
import { exportParameters } from './export-parameters.js';

/** Registered as `ARROW`: a tidy table that data tools map into memory as it is. */
export const arrowFormat: ResultsWriter<typeof exportParameters> = {
  description:
    'Apache Arrow IPC file (Feather 2): a row an experiment, replication and metric, a typed ' +
    'column a parameter.',
  reference: {
    citation: 'Apache Arrow columnar format, IPC file format',
    url: 'https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format',
  },
  extensions: ['.arrow', '.feather'],
  parameters: exportParameters,
  async write(path, results, { details }) {
    const { writeArrow } = await import('./write-arrow.js');
    await writeArrow(path, results, details);
  },
};
