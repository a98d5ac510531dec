import { Chalk, supportsColor, supportsColorStderr, type ColorInfo } from 'chalk';

/** Chalk knows FORCE_COLOR and terminals; NO_COLOR is up to us. */
function colorsFor(support: ColorInfo): InstanceType<typeof Chalk> {
  const { NO_COLOR = '', FORCE_COLOR } = process.env;
  const isRefused = NO_COLOR !== '' && FORCE_COLOR === undefined;
  return new Chalk({ level: support && !isRefused ? support.level : 0 });
}

/** Colours for what is written to standard output. */
export const outputColors = colorsFor(supportsColor);

/** Colours for what is written to standard error. */
export const errorColors = colorsFor(supportsColorStderr);
