import { quote } from '@icarus-sim/core';
import { parseNumber } from '../files/parse-number.js';
import { lineFormat, type TraceFormat } from './trace-format.js';

/** Requests for YouTube videos as seen at the gateway of a campus. */
export const umassYoutube: TraceFormat = lineFormat({
  description:
    'UMass YouTube: `time server client request video content-server` with times in seconds; the ' +
    'content is the video',
  reference: {
    citation:
      'M. Zink, K. Suh, Y. Gu, J. Kurose, Characteristics of YouTube network traffic at a campus ' +
      'network – measurements, models, and implications, Computer Networks 53(4), 2009',
    url: 'https://doi.org/10.1016/j.comnet.2008.09.022',
  },
  hasTimes: true,
  createParser: () => (line, record) => {
    const [time = '', , , , video = ''] = line.trim().split(/\s+/, 5);
    record.time = parseNumber(time);
    record.content = video;
    if (!Number.isNaN(record.time) && video !== '') return 'record';
    return { found: quote(line), allowed: 'time server client request video content-server' };
  },
});
