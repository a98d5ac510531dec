import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { plotCommand } from './commands/plot.js';
import { reportCommand } from './commands/report.js';
import { topologyDrawCommand } from './commands/topology-draw.js';
import { arrowFormat } from './formats/arrow-format.js';
import { csvFormat } from './formats/csv-format.js';
import { parquetFormat } from './formats/parquet-format.js';

/** Registers components as those of this package, under the names that configurations use. */
export const registrar = registrarFor({ name, version });

registrar.registerCommand('plot', plotCommand);
registrar.registerCommand('report', reportCommand);
registrar.registerCommand('topology draw', topologyDrawCommand);
registrar.registerResultsWriter('ARROW', arrowFormat);
registrar.registerResultsWriter('CSV', csvFormat);
registrar.registerResultsWriter('PARQUET', parquetFormat);

export { arrowFormat, csvFormat, parquetFormat };
export { plotSpecification } from './plots/specification/plot-specification.js';
export type * from './plots/specification/plot-data.js';
export type * from './plots/specification/plot-options.js';
