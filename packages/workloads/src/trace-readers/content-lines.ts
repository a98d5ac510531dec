import { lineFormat, type TraceFormat } from './trace-format.js';

/** One content name a line, whatever it consists of. */
export const contentLines: TraceFormat = lineFormat({
  description: 'One content name a line, taken as it stands',
  hasTimes: false,
  createParser: () => (line, record) => {
    record.content = line;
    return 'record';
  },
});
