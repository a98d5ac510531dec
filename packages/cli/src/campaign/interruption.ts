import { ExitCode } from '../exit-code.js';

const EXIT_CODES = { SIGINT: ExitCode.INTERRUPTED, SIGTERM: ExitCode.TERMINATED } as const;

type InterruptingSignal = keyof typeof EXIT_CODES;

/** Lets a campaign end in good order on SIGINT and SIGTERM; a second one ends the process. */
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
    process.on('SIGINT', this.#onSignal);
    process.on('SIGTERM', this.#onSignal);
  }

  /** The exit code that the signal asks for; `undefined` where none has come. */
  get exitCode(): ExitCode | undefined {
    return this.#exitCode;
  }

  /** Stops listening. */
  dispose(): void {
    process.off('SIGINT', this.#onSignal);
    process.off('SIGTERM', this.#onSignal);
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
