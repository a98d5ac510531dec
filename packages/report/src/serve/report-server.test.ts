import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headerOf, journalText, recordOf } from '../../test/support/records.js';
import { LiveCampaign } from './live-campaign.js';
import { createReportServer } from './report-server.js';

const folder = mkdtempSync(join(tmpdir(), 'icarus-report-'));
const file = join(folder, 'journal.jsonl');
writeFileSync(file, journalText([recordOf()], headerOf({ planned: 2 })));
const campaign = new LiveCampaign(file, 0.95);
const server = createReportServer(campaign, {
  title: '<b>title</b>',
  host: '127.0.0.1',
  assets: { script: 'run()', style: '' },
});

beforeAll(async () => {
  await campaign.start(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  campaign.stop();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, method = 'GET', host?: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const headers = host === undefined ? {} : { host };
  const call = request({ port, path, method, headers, host: '127.0.0.1' }).end();
  const [answer]: IncomingMessage[] = await once(call, 'response');
  if (!answer) throw new Error('no answer');
  return answer;
}

async function bodyOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = await answer.toArray();
  return Buffer.concat(chunks).toString();
}

describe('the server of a report', () => {
  it('shows the page under a strict policy', async () => {
    const answer = await ask('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'sha/,
    );
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(await bodyOf(answer)).toContain('&lt;b&gt;title');
  });

  it('gives the data and the details of experiments as JSON', async () => {
    const data: unknown = JSON.parse(await bodyOf(await ask('/data.json')));
    expect(data).toMatchObject({ succeeded: 1, campaign: { seed: 7, planned: 2 } });
    const detail: unknown = JSON.parse(await bodyOf(await ask('/experiments/0')));
    expect(detail).toMatchObject({ parameters: { strategy: { name: 'LCE' } } });
  });

  it.each(['/experiments/99', '/experiments/x', '/../package.json', '/data.json/'])(
    'has nothing at %s',
    async (path) => expect((await ask(path)).statusCode).toBe(404),
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await ask('/', method);
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers HEAD without a body', async () => {
    const answer = await ask('/data.json', 'HEAD');
    expect([answer.statusCode, await bodyOf(answer)]).toEqual([200, '']);
  });

  it('refuses requests that another name was made to point here for', async () => {
    expect((await ask('/data.json', 'GET', 'evil.example:80')).statusCode).toBe(403);
    expect((await ask('/data.json', 'GET', 'localhost:80')).statusCode).toBe(200);
  });

  it('tells of each growth of the journal', async () => {
    const events = await ask('/events');
    events.setEncoding('utf8');
    expect(events.headers['content-type']).toContain('text/event-stream');
    expect(await once(events, 'data')).toEqual(['data: 0\n\n']);
    appendFileSync(file, `${JSON.stringify(recordOf({ sequence: 1, strategy: 'LCD' }))}\n`);
    expect(await once(events, 'data')).toEqual(['data: 1\n\n']);
    events.destroy();
    const answer = await ask('/data.json');
    expect(answer.headers['x-revision']).toBe('1');
    expect(JSON.parse(await bodyOf(answer))).toMatchObject({ succeeded: 2 });
  });
});
