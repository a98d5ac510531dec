import { quote } from '@icarus-sim/core';
import { parseNumber } from '../files/parse-number.js';
import { lineFormat, type TraceFormat } from './trace-format.js';

/** Requests to Wikipedia: `counter time url save`, where `save` tells whether a page was changed. */
export const wikibench: TraceFormat = lineFormat({
  description: 'Wikibench: `counter time url save` with times in seconds; the content is the URL',
  reference: {
    citation:
      'G. Urdaneta, G. Pierre, M. van Steen, Wikipedia workload analysis for decentralized ' +
      'hosting, Computer Networks 53(11), 2009',
    url: 'https://doi.org/10.1016/j.comnet.2009.02.019',
  },
  hasTimes: true,
  createParser: () => (line, record) => {
    const [, time = '', url = ''] = line.split(' ');
    record.time = parseNumber(time);
    record.content = url;
    if (!Number.isNaN(record.time) && url !== '') return 'record';
    return { found: quote(line), allowed: 'counter time url save' };
  },
});
