import { gzipSync } from 'node:zlib';
import { parseParameters } from '@icarus-sim/core';
import { readRecords } from '../../test/read-records.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { commonLogFormat } from './common-log-format.js';
import { contentLines } from './content-lines.js';
import { csvMapping, mappedCsv } from './mapped-csv.js';
import { squidAccessLog } from './squid-access-log.js';
import { readTrace } from './read-trace.js';
import type { TraceRecord } from './trace-batch.js';
import type { TraceFormat } from './trace-format.js';
import { TraceReport } from './trace-report.js';
import { umassYoutube } from './umass-youtube.js';
import { urlList } from './url-list.js';
import { wikibench } from './wikibench.js';

const folder = temporaryFolder();

const csv = (mapping: object): TraceFormat =>
  mappedCsv(parseParameters(csvMapping, mapping, 'csv'));

describe.each<[string, TraceFormat, string, object[], string[]]>([
  [
    'one content a line',
    contentLines,
    'a b\n\nc\r\n',
    [
      { time: NaN, content: 'a b', size: NaN, line: 1 },
      { time: NaN, content: 'c', size: NaN, line: 3 },
    ],
    [],
  ],
  [
    'a URL list',
    urlList,
    'http://a.org/x\n www.b.org \nnot a url\n',
    [
      { time: NaN, content: 'http://a.org/x', size: NaN, line: 1 },
      { time: NaN, content: 'www.b.org', size: NaN, line: 2 },
    ],
    ['line 3: found "not a url", allowed: one URL'],
  ],
  [
    'Wikibench',
    wikibench,
    '929840853 1190146243.326 http://en.wikipedia.org/wiki/Cache -\n1 now http://x -\n2 3.5\n',
    [{ time: 1190146243.326, content: 'http://en.wikipedia.org/wiki/Cache', size: NaN, line: 1 }],
    ['line 2: found "1 now http://x -"', 'line 3: found "2 3.5"'],
  ],
  [
    'a Squid access log',
    squidAccessLog,
    '1066036250.603    310 10.0.0.1 TCP_HIT/200 1874 GET http://a.org/ - NONE/- text/html\n' +
      '1066036251 x\n',
    [{ time: 1066036250.603, content: 'http://a.org/', size: 1874, line: 1 }],
    ['line 2: found "1066036251 x", allowed: time elapsed client code/status bytes method url'],
  ],
  [
    'UMass YouTube',
    umassYoutube,
    '1189828805.208862 63.22.65.73 140.8.48.66 GETVIDEO lML9dik8QNw 158.102.125.12\nGETVIDEO\n',
    [{ time: 1189828805.208862, content: 'lML9dik8QNw', size: NaN, line: 1 }],
    ['line 2: found "GETVIDEO"'],
  ],
  [
    'the Common Log Format',
    commonLogFormat,
    '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0730] "GET /apache_pb.gif HTTP/1.0" 200 2326\n' +
      '::1 - - [01/Jan/1970:00:00:01 +0000] "GET /a\\"b HTTP/1.1" 304 - "http://r" "agent"\n' +
      '::1 - - [01/Jan/1970:00:00:01 +0000] "GET /old" 200 1\n' +
      '::1 - - [01/Foo/1970:00:00:01 +0000] "GET /x HTTP/1.0" 200 1\n' +
      '::1 - - [01/Jan/1970:00:00:01 +0000] "-" 408 -\n',
    [
      { time: 971213136, content: '/apache_pb.gif', size: 2326, line: 1 },
      { time: 1, content: '/a\\"b', size: 0, line: 2 },
      { time: 1, content: '/old', size: 1, line: 3 },
    ],
    ['line 4: found', 'line 5: found'],
  ],
  [
    'CSV with named columns',
    csv({ content: 'object', time: 'at', size: 'bytes', timeUnit: 'ms' }),
    'at,bytes,object\n1500,10,"a,b"\nx,10,c\n1,-3,c\n1,1,\n',
    [{ time: 1.5, content: 'a,b', size: 10, line: 2 }],
    ['line 3: found time "x"', 'line 4: found size "-3"', 'line 5: found no content'],
  ],
  [
    'CSV with numbered columns and no header',
    csv({ content: 2, header: false, delimiter: ';' }),
    '1;a\n2;b\n',
    [
      { time: NaN, content: 'a', size: NaN, line: 1 },
      { time: NaN, content: 'b', size: NaN, line: 2 },
    ],
    [],
  ],
])('the reader of %s', (_, format, text, expected, malformed) => {
  const path = folder.write('trace', text);
  beforeEach(() => folder.write('trace', text));

  it('reads records and counts malformed lines', async () => {
    const report = new TraceReport();
    expect(await readRecords(path, format, report)).toEqual(expected);
    expect(report.records).toBe(expected.length);
    expect(report.malformed).toBe(malformed.length);
    expect(report.examples).toHaveLength(malformed.length);
    malformed.forEach((message, i) => {
      const { place, found, allowed } = report.examples[i] ?? { place: '', found: '' };
      expect(`${place}: found ${found}, allowed: ${allowed}`).toContain(message);
    });
  });

  it('says whether records have times', () => {
    expect(
      expected.every((record) => format.hasTimes !== Number.isNaN((record as TraceRecord).time)),
    ).toBe(true);
  });

  it('refuses the first malformed line where it is strict', async () => {
    const reading = readRecords(path, format, new TraceReport({ strict: true }));
    if (malformed.length === 0) expect(await reading).toEqual(expected);
    else await expect(reading).rejects.toThrow(malformed[0]);
  });

  it('reads the same from a gzip file', async () => {
    const compressed = folder.write('trace.gz', gzipSync(text));
    expect(await readRecords(compressed, format)).toEqual(expected);
  });
});

describe('a report of malformed lines', () => {
  it('sums up how many there were and shows the first', async () => {
    const report = new TraceReport();
    await readRecords(folder.write('urls', 'a b\nc\nd e\n'), urlList, report);
    expect(report.summary()).toMatch(
      /^2 malformed lines passed over beside 1 records, the first at .*urls, line 1: found "a b"/,
    );
  });

  it('has no summary where there were none', async () => {
    const report = new TraceReport();
    await readRecords(folder.write('urls', 'c\n'), urlList, report);
    expect(report.summary()).toBeUndefined();
  });
});

describe('the reader of CSV', () => {
  it('refuses a column that is not in the header, naming the nearest', async () => {
    const path = folder.write('a.csv', 'tiem,content\n1,a\n');
    await expect(readRecords(path, csv({ time: 'time' }))).rejects.toThrow(
      /a\.csv, line 1: found no column "time", allowed: tiem, content \(did you mean tiem/,
    );
  });

  it('counts rows with a field too few and quotes that are not closed', async () => {
    const report = new TraceReport();
    await readRecords(folder.write('a.csv', 'time,content\n1\n1,"\n1,b\n'), csv({}), report);
    expect(report.examples.map(({ found }) => found)).toEqual([
      '1 fields',
      'quotes that are not closed',
    ]);
  });

  it('finds the columns time, size and receiver by itself', async () => {
    const path = folder.write('a.csv', 'size,receiver,content,time\n7,r,a,1.5\n8,,b,2\n');
    for await (const batch of readTrace(path, csv({}))) {
      expect(batch).toMatchObject({ length: 2, contents: ['a', 'b'], receivers: ['r', ''] });
      expect([...batch.times.subarray(0, 2), ...batch.sizes.subarray(0, 2)]).toEqual([
        1.5, 2, 7, 8,
      ]);
    }
  });

  it('leaves a column time or size aside that holds no numbers, unless it was asked for', async () => {
    const path = folder.write('a.csv', 'time,content,size\nMonday,a,big\nTuesday,b,9\n');
    expect(await readRecords(path, csv({}))).toEqual([
      { time: NaN, content: 'a', size: NaN, line: 2 },
      { time: NaN, content: 'b', size: NaN, line: 3 },
    ]);
    const report = new TraceReport();
    expect(await readRecords(path, csv({ time: 'time' }), report)).toEqual([]);
    expect(report.malformed).toBe(2);
  });

  it('refuses what is no number in a column of numbers that it found', async () => {
    const report = new TraceReport();
    const path = folder.write('a.csv', 'time,content\n1,a\nTuesday,b\n');
    expect(await readRecords(path, csv({}), report)).toHaveLength(1);
    expect(report.summary()).toContain('line 3: found time "Tuesday", allowed: a number');
  });

  it('refuses a column number beyond the last', async () => {
    const path = folder.write('a.csv', '1,a\n');
    await expect(readRecords(path, csv({ content: 3, header: false }))).rejects.toThrow(
      'found no column 3, allowed: a column number from 1 to 2',
    );
  });
});
