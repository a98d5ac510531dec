import { quote } from '@icarus-sim/core';
import { parseNumber } from '../files/parse-number.js';
import { lineFormat, type TraceFormat } from './trace-format.js';

/** The native access log of the Squid proxy. */
export const squidAccessLog: TraceFormat = lineFormat({
  description:
    'Squid native access log: `time elapsed client code/status bytes method url …` with times in ' +
    'seconds; the content is the URL, the size the bytes delivered',
  reference: {
    citation: 'Squid: log file formats',
    url: 'https://wiki.squid-cache.org/Features/LogFormat',
  },
  hasTimes: true,
  createParser: () => (line, record) => {
    const [time = '', , , , bytes = '', , url = ''] = line.trim().split(/\s+/, 7);
    record.time = parseNumber(time);
    record.size = parseNumber(bytes);
    record.content = url;
    if (!Number.isNaN(record.time) && record.size >= 0 && url !== '') return 'record';
    return { found: quote(line), allowed: 'time elapsed client code/status bytes method url' };
  },
});
