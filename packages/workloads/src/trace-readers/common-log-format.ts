import { quote } from '@icarus-sim/core';
import { lineFormat, type TraceFormat } from './trace-format.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Groups: day, month, year, hour, minute, second, zone, request line, bytes. */
const LINE =
  /\[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-]\d{4})\] "((?:[^"\\]|\\.)*)" \d{3} (\d+|-)/;

/** The method, the target, and but for HTTP/0.9 the version of the protocol. */
const REQUEST = /^[A-Z]+ (\S+)(?: HTTP\/[\d.]+)?$/;

/** Seconds that a zone such as `-0700` is ahead of UTC. */
function zoneOffset(zone: string): number {
  const hoursAndMinutes = Number(zone);
  const minutes = Math.trunc(hoursAndMinutes / 100) * 60 + (hoursAndMinutes % 100);
  return minutes * 60;
}

/** Seconds since 1970 in UTC; NaN where there is no such month. */
function timeOf(match: RegExpExecArray): number {
  const [, day, month = '', year, hour, minute, second, zone = ''] = match;
  const index = MONTHS.indexOf(month);
  if (index < 0) return NaN;
  const [y, d, h, m, s] = [year, day, hour, minute, second].map(Number);
  return Date.UTC(y!, index, d, h, m, s) / 1000 - zoneOffset(zone);
}

/** The access log of web servers, also in its combined form. */
export const commonLogFormat: TraceFormat = lineFormat({
  description:
    'Common Log Format: `host ident user [day/month/year:hour:minute:second zone] "method target ' +
    'protocol" status bytes`, also with the fields of the combined format after it; the content ' +
    'is the target, times are seconds since 1970 (UTC)',
  reference: {
    citation: 'Apache HTTP Server documentation: log files, common log format',
    url: 'https://httpd.apache.org/docs/2.4/logs.html#common',
  },
  hasTimes: true,
  createParser: () => (line, record) => {
    const match = LINE.exec(line);
    const target = match && REQUEST.exec(match[8] ?? '')?.[1];
    record.time = match ? timeOf(match) : NaN;
    if (!match || !target || Number.isNaN(record.time)) {
      return { found: quote(line), allowed: 'host ident user [time] "request" status bytes' };
    }
    record.content = target;
    record.size = match[9] === '-' ? 0 : Number(match[9]);
    return 'record';
  },
});
