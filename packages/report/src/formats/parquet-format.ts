import type { ResultsWriter } from '@icarus-sim/core';
import { exportParameters } from './export-parameters.js';

/** Registered as `PARQUET`: a tidy table with typed and compressed columns. */
export const parquetFormat: ResultsWriter<typeof exportParameters> = {
  description:
    'Apache Parquet: a row an experiment, replication and metric, a typed column a parameter.',
  reference: { citation: 'Apache Parquet file format', url: 'https://parquet.apache.org/docs/' },
  extensions: ['.parquet'],
  parameters: exportParameters,
  async write(path, results, { details }) {
    const { writeParquet } = await import('./write-parquet.js');
    await writeParquet(path, results, details);
  },
};
