import { LOG_LEVELS } from '@icarus-sim/core';
import { errorColors } from './colors.js';

/** How talkative a log is. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes lines with their level; those below the log's own level are left out. */
export class Log {
  readonly #level: LogLevel;
  readonly #write: (line: string) => void;

  /** @param write - Takes each line, without a line break at its end. */
  constructor(level: LogLevel, write: (line: string) => void = console.error) {
    this.#level = level;
    this.#write = write;
  }

  /** Logs what helps to find out why something goes wrong. */
  debug(message: string): void {
    if (this.shows('debug')) this.#write(`${errorColors.dim('DEBUG')} ${message}`);
  }

  /** Logs the ordinary course of things. */
  info(message: string): void {
    if (this.shows('info')) this.#write(`INFO ${message}`);
  }

  /** Logs what the user should look at. */
  warning(message: string): void {
    if (this.shows('warning')) this.#write(`${errorColors.yellow('WARNING')} ${message}`);
  }

  /** Logs what went wrong. */
  error(message: string): void {
    if (this.shows('error')) this.#write(`${errorColors.red('ERROR')} ${message}`);
  }

  /** Whether lines of a level are written. */
  shows(level: LogLevel): boolean {
    return LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(this.#level);
  }
}
