import { LOG_LEVELS } from '@icarus-sim/core';
import { errorColors } from './colors.js';
import type { LogFormat } from './log-format.js';

/** How talkative a log is. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a line says beside its message, for programs. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Level of a line; silence has none. */
type LineLevel = Exclude<LogLevel, 'silent'>;

const LABELS: Readonly<Record<LineLevel, string>> = {
  debug: errorColors.dim('DEBUG'),
  info: 'INFO',
  warning: errorColors.yellow('WARNING'),
  error: errorColors.red('ERROR'),
};

/** How a log is written. */
export interface LogOptions {
  readonly format?: LogFormat;
  /** Takes each line, without a line break at its end; by default it goes to standard error. */
  readonly write?: (line: string) => void;
}

/** Writes lines with their level; those below the log's own level are left out. */
export class Log {
  readonly #level: LogLevel;
  readonly #format: LogFormat;
  readonly #write: (line: string) => void;

  /** @param level - Lines below it are left out. */
  constructor(level: LogLevel, { format = 'pretty', write = console.error }: LogOptions = {}) {
    this.#level = level;
    this.#format = format;
    this.#write = write;
  }

  /** Logs what helps to find out why something goes wrong. */
  debug(message: string, fields: LogFields = {}): void {
    this.#log('debug', message, fields);
  }

  /** Logs the ordinary course of things. */
  info(message: string, fields: LogFields = {}): void {
    this.#log('info', message, fields);
  }

  /** Logs what the user should look at. */
  warning(message: string, fields: LogFields = {}): void {
    this.#log('warning', message, fields);
  }

  /** Logs what went wrong. */
  error(message: string, fields: LogFields = {}): void {
    this.#log('error', message, fields);
  }

  /** Whether lines of a level are written. */
  shows(level: LogLevel): boolean {
    return LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(this.#level);
  }

  #log(level: LineLevel, message: string, fields: LogFields): void {
    if (!this.shows(level)) return;
    const time = new Date().toISOString();
    if (this.#format === 'json') this.#write(JSON.stringify({ time, level, message, ...fields }));
    else this.#write(`${LABELS[level]} ${message}`);
  }
}
