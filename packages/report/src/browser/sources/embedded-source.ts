import {
  DETAILS_PER_PART,
  type ExperimentDetail,
  type ReportData,
} from '../../page/report-data.js';
import type { ReportSource } from './report-source.js';

/** Data that are in the page itself; details are unpacked when they are asked for. */
export class EmbeddedSource implements ReportSource {
  readonly live = false;
  readonly #parts = new Map<number, Promise<ExperimentDetail[]>>();

  load(): Promise<ReportData> {
    return readElement('report-data');
  }

  async detail(id: number): Promise<ExperimentDetail> {
    const number = Math.floor(id / DETAILS_PER_PART);
    const known = this.#parts.get(number);
    const part = known ?? readElement<ExperimentDetail[]>(`details-${number}`);
    if (!known) this.#parts.set(number, part);
    const detail = (await part)[id % DETAILS_PER_PART];
    if (!detail) throw new Error(`there is no experiment ${id}`);
    return detail;
  }

  watch(): () => void {
    return () => undefined;
  }
}

async function readElement<Data>(id: string): Promise<Data> {
  const element = document.getElementById(id) ?? (await elementInWholePage(id));
  if (!element) throw new Error(`the page lacks its data "${id}"`);
  const text = element.textContent ?? '';
  const packed = element.getAttribute('type') === 'application/gzip';
  const data: Data = JSON.parse(packed ? await unpack(text) : text);
  return data;
}

/** Looks again once the browser has read all of the page: details stand behind this code. */
async function elementInWholePage(id: string): Promise<HTMLElement | null> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  return document.getElementById(id);
}

async function unpack(base64: string): Promise<string> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  // A loop, since `Uint8Array.from` takes twenty times as long for a text.
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).text();
}
