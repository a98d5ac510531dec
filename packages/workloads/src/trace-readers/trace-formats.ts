import { commonLogFormat } from './common-log-format.js';
import { contentLines } from './content-lines.js';
import { globetraffRequests } from './globetraff-requests.js';
import { mappedCsv, type CsvMapping } from './mapped-csv.js';
import { oracleGeneral } from './oracle-general.js';
import { squidAccessLog } from './squid-access-log.js';
import type { TraceFormat } from './trace-format.js';
import { umassYoutube } from './umass-youtube.js';
import { urlList } from './url-list.js';
import { wikibench } from './wikibench.js';

/** The formats that need no settings, by the name they have in configurations. */
export const TRACE_FORMATS = {
  LINES: contentLines,
  URL_LIST: urlList,
  WIKIBENCH: wikibench,
  SQUID: squidAccessLog,
  UMASS_YOUTUBE: umassYoutube,
  COMMON_LOG: commonLogFormat,
  ORACLE_GENERAL: oracleGeneral,
  GLOBETRAFF: globetraffRequests,
} as const satisfies Readonly<Record<string, TraceFormat>>;

/** The names of all formats in configurations. */
export const TRACE_FORMAT_NAMES = [
  'LINES',
  'URL_LIST',
  'WIKIBENCH',
  'SQUID',
  'UMASS_YOUTUBE',
  'COMMON_LOG',
  'CSV',
  'ORACLE_GENERAL',
  'GLOBETRAFF',
] as const;

/** Name of a format in configurations. */
export type TraceFormatName = (typeof TRACE_FORMAT_NAMES)[number];

/**
 * The format of a name.
 * @param csv - The mapping of columns, for `CSV`.
 */
export function traceFormat(name: TraceFormatName, csv: CsvMapping): TraceFormat {
  return name === 'CSV' ? mappedCsv(csv) : TRACE_FORMATS[name];
}
