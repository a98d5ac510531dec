import { quote } from '@icarus-sim/core';
import { lineFormat, type TraceFormat } from './trace-format.js';

/** One URL a line, with or without a scheme. */
export const urlList: TraceFormat = lineFormat({
  description: 'One URL a line, without white space in it; white space around it is dropped',
  hasTimes: false,
  createParser: () => (line, record) => {
    const url = line.trim();
    if (url === '') return 'nothing';
    if (/\s/.test(url)) return { found: quote(line), allowed: 'one URL' };
    record.content = url;
    return 'record';
  },
});
