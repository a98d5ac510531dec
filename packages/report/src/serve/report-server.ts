import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { contentSecurityPolicy, pageDocument, type PageAssets } from '../page/page-document.js';
import { isOwnHost } from './host-check.js';
import type { LiveCampaign } from './live-campaign.js';

/** What a server shows, and to whom. */
export interface ReportServerOptions {
  /** Title of the page. */
  readonly title: string;
  /** Address or name that it listens at. */
  readonly host: string;
  readonly assets: PageAssets;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const DETAIL_PATH = /^\/experiments\/(\d{1,9})$/;

/**
 * A server that shows the report of a campaign and never changes anything: `GET` and `HEAD` only,
 * and for requests that name this machine only.
 * @returns The server, not yet listening.
 */
export function createReportServer(campaign: LiveCampaign, options: ReportServerOptions): Server {
  const page = pageDocument(
    { title: options.title, data: [], details: [], live: true },
    options.assets,
  );
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headersOf(options.assets))) {
      response.setHeader(name, value);
    }
    answer(campaign, options.host, page, request, response).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, 500, String(error));
      else response.destroy();
    });
  });
}

function headersOf(assets: PageAssets): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(assets, true)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

async function answer(
  campaign: LiveCampaign,
  host: string,
  page: string,
  { method, headers, url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'this server only shows, it takes GET and HEAD');
  }
  if (!isOwnHost(headers.host, host)) return refuse(response, 403, 'the host is not this server');
  const path = (url ?? '/').split('?')[0] ?? '/';
  if (path === '/') return send(response, 'text/html; charset=utf-8', page);
  if (path === '/data.json') {
    response.setHeader('X-Revision', campaign.revision);
    return send(response, JSON_TYPE, await campaign.data());
  }
  if (path === '/events') return sendEvents(campaign, method, response);
  const detail = campaign.detail(Number(DETAIL_PATH.exec(path)?.[1] ?? -1));
  if (detail) return send(response, JSON_TYPE, JSON.stringify(detail));
  return refuse(response, 404, 'there is no such page');
}

/** Server-sent events, one with the revision each time the journal has grown. */
function sendEvents(campaign: LiveCampaign, method: string, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  if (method === 'HEAD') return void response.end();
  const tell = (revision: number): void => void response.write(`data: ${revision}\n\n`);
  tell(campaign.revision);
  response.on('close', campaign.onChange(tell));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  // Node.js leaves the body out of the answer to HEAD.
  response.end(body);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}
