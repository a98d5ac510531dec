import { ExitCode } from '../exit-code.js';

const EXIT_CODES = {
  SIGINT: ExitCode.INTERRUPTED,
  SIGTERM: ExitCode.TERMINATED,
  SIGHUP: ExitCode.HUNG_UP,
} as const;

type InterruptingSignal = keyof typeof EXIT_CODES;

const SIGNALS: readonly InterruptingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Lets a campaign end in good order on SIGINT, SIGTERM and SIGHUP; a second one ends the process. */
export class Interruption {
  readonly #stop: () => void;
  readonly #giveUp: () => void;
  #exitCode: ExitCode | undefined;

  /**
   * Starts to listen.
   * @param stop - Called on the first signal.
   * @param giveUp - Called on the second one, right before the process ends.
   */
  constructor(stop: () => void, giveUp: () => void) {
    this.#stop = stop;
    this.#giveUp = giveUp;
    for (const signal of SIGNALS) process.on(signal, this.#onSignal);
  }

  /** The exit code that the signal asks for; `undefined` where none has come. */
  get exitCode(): ExitCode | undefined {
    return this.#exitCode;
  }

  /** Stops listening. */
  dispose(): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
  }

  readonly #onSignal = (signal: InterruptingSignal): void => {
    if (this.#exitCode !== undefined) {
      this.#giveUp();
      process.exit(EXIT_CODES[signal]);
    }
    this.#exitCode = EXIT_CODES[signal];
    this.#stop();
  };
}
