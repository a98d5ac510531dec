import { gzipSync } from 'node:zlib';
import { parseParameters, type Workload } from '@icarus-sim/core';
import { collectRequests } from '../../test/collect-requests.js';
import { misfit, zipfWeights } from '../../test/goodness-of-fit.js';
import { starTopology } from '../../test/star-topology.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { testContext, type TestContext } from '../../test/test-context.js';
import { traceDriven } from './trace-driven.js';

const topology = starTopology([1, 3]);
const folder = temporaryFolder();

async function create(values: object = {}, context?: TestContext): Promise<Workload> {
  const all = { reqsFile: 'reqs.txt', ...values };
  const parameters = parseParameters(traceDriven.parameters, all, 'workload');
  return traceDriven.create(topology, parameters, context ?? testContext(folder.path));
}

async function namesOf(workload: Workload): Promise<string[]> {
  const { contents } = await collectRequests(workload);
  return contents.map((content) => workload.contents.name(content));
}

const SQUID = [3, 1, 4]
  .map((time) => `${time}.5 10 host TCP_MISS/200 100 GET http://a/${time} - DIRECT/x text/html\n`)
  .join('');

beforeEach(() => {
  folder.write('reqs.txt', 'b\na\nb\nc\na\n');
  folder.write('contents.txt', 'a\nb\nc\nd\n');
});

describe('TRACE_DRIVEN', () => {
  it('asks for the contents of the file in its order', async () => {
    const workload = await create();
    expect(await namesOf(workload)).toEqual(['b', 'a', 'b', 'c', 'a']);
    expect([workload.nWarmup, workload.nMeasured, workload.contents.size]).toEqual([0, 5, 3]);
  });

  it('takes the catalogue from contentsFile, contents that nobody asks for included', async () => {
    const workload = await create({ contentsFile: 'contents.txt', nContents: 4 });
    expect([0, 1, 2, 3].map((content) => workload.contents.name(content))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(await namesOf(workload)).toEqual(['b', 'a', 'b', 'c', 'a']);
  });

  it('gives and catalogues no more than the requests it is asked for', async () => {
    const workload = await create({ nWarmup: 1, nMeasured: 2 });
    expect(await namesOf(workload)).toEqual(['b', 'a', 'b']);
    expect([workload.nWarmup, workload.nMeasured, workload.contents.size]).toEqual([1, 2, 2]);
  });

  it('gives the same requests again', async () => {
    const workload = await create({ beta: 0.5 });
    const first = await collectRequests(workload);
    expect(await collectRequests(workload)).toEqual(first);
    expect(await collectRequests(await create({ beta: 0.5 }))).toEqual(first);
  });

  it('has Poisson times of the given rate and spreads requests over receivers', async () => {
    folder.write('reqs.txt', 'x\n'.repeat(20_000));
    const { times, receivers } = await collectRequests(await create({ rate: 5, beta: 1 }));
    const intervals = times.map((time, i) => time - (times[i - 1] ?? 0));
    const classes = intervals.map((interval) => Math.floor(10 * Math.exp(-5 * interval)));
    expect(Math.abs(misfit(classes, zipfWeights(10, 0)))).toBeLessThan(4);
    const order = ['r1.0', 'r1.1', 'r1.2', 'r0.0'];
    const positions = receivers.map((receiver) => order.indexOf(topology.nodeName(receiver)));
    expect(Math.abs(misfit(positions, zipfWeights(4, 1)))).toBeLessThan(4);
  });

  it('takes the times of the trace where it is told to, moving late requests', async () => {
    folder.write('access.log', SQUID);
    const context = testContext(folder.path);
    const values = { reqsFile: 'access.log', format: 'SQUID', times: 'TRACE' };
    const workload = await create(values, context);
    const { times } = await collectRequests(workload);
    expect(times).toEqual([3.5, 3.5, 4.5]);
    expect(context.warnings).toEqual([
      'access.log: 1 requests out of order, moved to the one before.',
    ]);
    await expect(create({ ...values, strict: true })).rejects.toThrow(
      'access.log, line 2: found time 1.5 after 3.5',
    );
  });

  it('reads CSV with a mapping of columns, compressed', async () => {
    folder.write('reqs.csv.gz', gzipSync('when;what\n1000;a\n2500;b\n'));
    const workload = await create({
      reqsFile: 'reqs.csv.gz',
      format: 'CSV',
      times: 'TRACE',
      csv: { content: 'what', time: 'when', delimiter: ';', timeUnit: 'ms' },
    });
    expect((await collectRequests(workload)).times).toEqual([1, 2.5]);
    expect(await namesOf(workload)).toEqual(['a', 'b']);
  });

  it('takes the times of CSV from the column of that name, where none is named', async () => {
    folder.write('timed.csv', 'time,content\n1,a\n2.5,b\n');
    const workload = await create({ reqsFile: 'timed.csv', format: 'CSV', times: 'TRACE' });
    expect((await collectRequests(workload)).times).toEqual([1, 2.5]);
  });

  it('passes over malformed lines with a warning, or refuses them where it is strict', async () => {
    folder.write('reqs.txt', 'a\nb c\nd\n');
    const context = testContext(folder.path);
    expect(await namesOf(await create({ format: 'URL_LIST' }, context))).toEqual(['a', 'd']);
    expect(context.warnings).toEqual([
      'reqs.txt: 1 malformed line passed over beside 2 records, the first at reqs.txt, line 2: ' +
        'found "b c", allowed: one URL.',
    ]);
    await expect(create({ format: 'URL_LIST', strict: true })).rejects.toThrow('reqs.txt, line 2');
  });

  it('streams the names of all requested contents where no network is needed', async () => {
    const context = testContext(folder.path);
    const names = async (values: object): Promise<string[]> => {
      const all = { reqsFile: 'reqs.txt', nMeasured: 1, ...values };
      const parameters = parseParameters(traceDriven.parameters, all, 'workload');
      const found: string[] = [];
      for await (const { length, contents } of traceDriven.readTrace?.(parameters, context) ?? []) {
        found.push(...contents.slice(0, length));
      }
      return found;
    };
    expect(await names({})).toEqual(['b', 'a', 'b', 'c', 'a']);
    folder.write('reqs.txt', 'a\nb c\nd\n');
    expect(await names({ format: 'URL_LIST' })).toEqual(['a', 'd']);
    expect(context.warnings).toEqual([expect.stringContaining('1 malformed line passed over')]);
    await expect(names({ format: 'URL_LIST', strict: true })).rejects.toThrow('reqs.txt, line 2');
    await expect(names({ reqsFile: 'req.txt' })).rejects.toThrow('reqsFile: found no readable');
  });

  it('says how many requests a trace has that is too short', async () => {
    await expect(create({ nWarmup: 3, nMeasured: 4 })).rejects.toThrow(
      'reqs.txt: found 5 requests, allowed: at least nWarmup + nMeasured (7)',
    );
  });

  it('refuses a request for a content that is not in contentsFile', async () => {
    folder.write('contents.txt', 'a\nb\n');
    await expect(create({ contentsFile: 'contents.txt' })).rejects.toThrow(
      'reqs.txt, line 4: found content "c", allowed: one of the 2 contents of contentsFile',
    );
  });

  it('refuses another number of contents than nContents', async () => {
    await expect(create({ contentsFile: 'contents.txt', nContents: 5 })).rejects.toThrow(
      'contents.txt: found 4 contents, allowed: nContents (5)',
    );
    await expect(create({ nContents: 4 })).rejects.toThrow('reqs.txt: found 3 contents');
  });

  it('refuses an empty contentsFile', async () => {
    folder.write('contents.txt', '\n');
    await expect(create({ contentsFile: 'contents.txt' })).rejects.toThrow('found no contents');
  });

  it('refuses times of the trace where its format has none', async () => {
    await expect(create({ times: 'TRACE' })).rejects.toThrow(
      'times: found TRACE with the format LINES, in which requests have no times',
    );
    const csv = { times: 'TRACE', format: 'CSV' };
    await expect(create({ ...csv, csv: { header: false, content: 1 } })).rejects.toThrow(
      'times: found TRACE',
    );
    folder.write('when.csv', 'content,when\na,1\n');
    await expect(create({ ...csv, reqsFile: 'when.csv' })).rejects.toThrow(
      'found no column "time", allowed: content, when',
    );
  });

  it('refuses an unknown format, naming the nearest, and a file that is not there', async () => {
    await expect(create({ format: 'SQUIT' })).rejects.toThrow('did you mean SQUID?');
    await expect(create({ reqsFile: 'req.txt' })).rejects.toThrow(
      'reqsFile: found no readable file',
    );
    await expect(create({ contentsFile: 'x' })).rejects.toThrow('contentsFile: found no readable');
  });

  it('notices where the file has changed between two passes', async () => {
    const workload = await create();
    folder.write('reqs.txt', 'b\na\n');
    await expect(collectRequests(workload)).rejects.toThrow('found other requests than when');
    folder.write('reqs.txt', 'b\na\nb\nz\na\n');
    await expect(collectRequests(workload)).rejects.toThrow('found other requests than when');
  });
});
