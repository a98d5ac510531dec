import { quote } from '@icarus-sim/core';
import { parseNumber } from '../files/parse-number.js';
import { lineFormat, type TraceFormat } from './trace-format.js';

/** The requests file of the GlobeTraff traffic generator. */
export const globetraffRequests: TraceFormat = lineFormat({
  description: 'GlobeTraff requests: `time content size`, with tabs between and times in seconds',
  reference: {
    citation:
      'K. V. Katsaros, G. Xylomenos, G. C. Polyzos, GlobeTraff: a traffic workload generator for ' +
      'the performance evaluation of future Internet architectures, NTMS, 2012',
  },
  hasTimes: true,
  createParser: () => (line, record) => {
    const [time = '', content = '', size = ''] = line.split('\t');
    record.time = parseNumber(time);
    record.content = content.trim();
    record.size = parseNumber(size);
    if (!Number.isNaN(record.time) && record.content !== '' && record.size >= 0) return 'record';
    return { found: quote(line), allowed: 'time, content and size with tabs between' };
  },
});
