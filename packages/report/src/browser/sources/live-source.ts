import type { ExperimentDetail, ReportData } from '../../page/report-data.js';
import type { ReportSource } from './report-source.js';

/** Changes within this time are shown together, in milliseconds. */
const PAUSE = 400;

/** Data of the server that the page comes from. */
export class LiveSource implements ReportSource {
  readonly live = true;
  #revision: string | null = null;

  async load(): Promise<ReportData> {
    const response = await fetchAnswer('data.json');
    this.#revision = response.headers.get('X-Revision');
    const data: ReportData = await response.json();
    return data;
  }

  async detail(id: number): Promise<ExperimentDetail> {
    const response = await fetchAnswer(`experiments/${id}`);
    const detail: ExperimentDetail = await response.json();
    return detail;
  }

  watch(onChange: () => void, onState: (connected: boolean) => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest: string | null = null;
    const events = new EventSource('events');
    events.onopen = () => onState(true);
    events.onerror = () => onState(false);
    events.onmessage = ({ data: revision }: MessageEvent<string>) => {
      latest = revision;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (this.#revision !== latest) onChange();
      }, PAUSE);
    };
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }
}

async function fetchAnswer(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-store' });
  if (response.ok) return response;
  throw new Error(`the server answered ${response.status}`);
}
