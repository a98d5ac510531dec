import type { TraceExtent } from '@icarus-sim/engine';
import cliProgress from 'cli-progress';
import type { ReplayedPolicy } from '../replay/resolve-policies.js';
import type { SimulationObserver } from '../replay/simulate-caches.js';
import { Log } from './log.js';
import { progressLine } from './progress-line.js';
import { formatCount, formatDuration, formatRate } from './quantities.js';

/** Shows on standard error how a replay is getting on, on a terminal by a line that is redrawn. */
export class ReplayReport implements SimulationObserver {
  readonly log: Log;
  readonly #warnings = new Set<string>();
  #bars: cliProgress.MultiBar | undefined;
  #start = 0;
  #done = 0;
  #planned = 0;
  #line = (): string => '';

  constructor() {
    this.log = new Log('info', { write: (line) => this.#writeAbove(line) });
  }

  beginReading(): void {
    this.#begin(() => `reading: ${formatCount(this.#done, 'request')}`);
  }

  /** @param requests - Number of requests read so far. */
  onRead(requests: number): void {
    this.#done = requests;
  }

  endReading({ requestCount, nContents, rate }: TraceExtent): void {
    const sample = rate < 1 ? ' in the sample' : '';
    const contents = `${formatCount(nContents, 'content')}${sample}`;
    const requests = formatCount(requestCount, 'request');
    this.log.info(`${requests} for ${contents} read in ${formatDuration(this.#seconds())}`);
  }

  /**
   * @param caches - Number of caches to simulate.
   * @param requests - Number of requests that each will serve.
   */
  beginReplaying(caches: number, requests: number): void {
    this.#planned = caches * requests;
    this.#begin(() => this.#replayLine());
  }

  onProgress(requests: number): void {
    this.#done += requests;
  }

  onPolicyEnd({ title }: ReplayedPolicy, requests: number, seconds: number): void {
    if (requests === 0) return;
    const speed = `${formatRate(requests, seconds)} on one core`;
    this.log.info(`${title}: ${formatDuration(seconds)}, ${speed}`);
  }

  onFailure({ title }: ReplayedPolicy, size: number, error: string): void {
    this.log.error(`${title} with ${formatCount(size, 'content')} failed: ${error}`);
  }

  onWarning(message: string): void {
    this.warn(message);
  }

  /** Shows a warning once. */
  warn(message: string): void {
    if (this.#warnings.has(message)) return;
    this.#warnings.add(message);
    this.log.warning(message);
  }

  /** Leaves the terminal as it was; may be called again. */
  close(): void {
    // The library writes what is above the bar only when it draws.
    this.#bars?.update();
    this.#bars?.stop();
    this.#bars = undefined;
  }

  #begin(line: () => string): void {
    this.#start = performance.now();
    this.#done = 0;
    this.#line = line;
    if (this.#bars || !process.stderr.isTTY) return;
    this.#bars = new cliProgress.MultiBar({
      ...{ stream: process.stderr, format: () => this.#line() },
      ...{ hideCursor: true, linewrap: true, forceRedraw: true, clearOnComplete: true },
    });
    this.#bars.create(1, 0);
  }

  #replayLine(): string {
    const seconds = this.#seconds();
    const share = this.#planned > 0 ? this.#done / this.#planned : 0;
    const left = share > 0 ? formatDuration(Math.ceil((seconds * (1 - share)) / share)) : 'unknown';
    const texts = [`${Math.floor(share * 100)}%`, formatRate(this.#done, seconds), `ETA ${left}`];
    return progressLine(share, texts, process.stderr.columns);
  }

  #seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  #writeAbove(line: string): void {
    if (this.#bars) this.#bars.log(`${line}\n`);
    else console.error(line);
  }
}
