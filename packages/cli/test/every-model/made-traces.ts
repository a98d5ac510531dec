import { gzipSync } from 'node:zlib';

/** Number of requests in each of the files. */
export const TRACE_LENGTH = 600;

/** A request of the traces: one a second, some contents asked for more than others. */
interface Request {
  readonly time: number;
  readonly content: number;
}

const REQUESTS: readonly Request[] = Array.from({ length: TRACE_LENGTH }, (_, i) => ({
  time: i,
  content: 1 + Math.min((i * i) % 37, (i * 7) % 41),
}));

const CONTENTS = [...new Set(REQUESTS.map(({ content }) => content))];

/** Number of different contents in each of the files. */
export const CONTENT_COUNT = CONTENTS.length;

const lines = (lineOf: (request: Request) => string): string =>
  REQUESTS.map((request) => `${lineOf(request)}\n`).join('');

const EVENTS = `time,receiver,content\n${lines(
  ({ time, content }) => `${time},r${1 + (time % 3)},${content}`,
)}`;

function commonLogTime(time: number): string {
  const [minute, second] = [Math.floor(time / 60), time % 60];
  const clock = [13, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `10/Oct/2023:${clock} +0000`;
}

function oracleGeneral(): Buffer {
  const bytes = Buffer.alloc(24 * TRACE_LENGTH);
  REQUESTS.forEach(({ time, content }, i) => {
    bytes.writeUInt32LE(time, 24 * i);
    bytes.writeBigUInt64LE(BigInt(content), 24 * i + 4);
    bytes.writeUInt32LE(1500, 24 * i + 12);
    bytes.writeBigInt64LE(-1n, 24 * i + 16);
  });
  return bytes;
}

/** Files of requests, and of what belongs to them, by name. */
export const TRACE_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'events.csv': EVENTS,
  'events.csv.gz': gzipSync(EVENTS),
  'lines.txt': lines(({ content }) => `${content}`),
  'lines.txt.gz': gzipSync(lines(({ content }) => `${content}`)),
  'urls.txt': lines(({ content }) => `example.org/${content}`),
  'wikibench.txt': lines(
    ({ time, content }) => `${time} ${time} http://example.org/wiki/${content} -`,
  ),
  'squid.log.gz': gzipSync(
    lines(
      ({ time, content }) =>
        `${time}.000 10 10.0.0.1 TCP_MISS/200 1500 GET http://example.org/${content} - DIRECT/- -`,
    ),
  ),
  'youtube.txt': lines(({ time, content }) => `${time} 10.0.0.1 10.0.0.2 GET v${content} 10.0.0.3`),
  'access.log': lines(
    ({ time, content }) =>
      `10.0.0.1 - - [${commonLogTime(time)}] "GET /${content} HTTP/1.1" 200 1500`,
  ),
  'columns.csv': `when;what;bytes\n${lines(({ time, content }) => `${time};${content};1500`)}`,
  'oracle.bin.gz': gzipSync(oracleGeneral()),
  'globetraff.dat': lines(({ time, content }) => `${time}\t${content}\t1500`),
  'globetraff-contents.dat': CONTENTS.map((content) => `${content}\t1\t1500\t0\n`).join(''),
  'contents.txt': CONTENTS.map((content) => `${content}\n`).join(''),
  'placement.csv': `content,source\n${CONTENTS.map((c) => `${c},s${1 + (c % 2)}\n`).join('')}`,
};
