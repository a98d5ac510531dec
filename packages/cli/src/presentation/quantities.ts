const SIGNIFICANT_DIGITS = 4;
// Made once, and where needed only: the first formatter of a process takes 10 ms.
let whole: Intl.NumberFormat | undefined;
let rounded: Intl.NumberFormat | undefined;

/**
 * A number for reading.
 * @returns Whole numbers with thousands separated, others with four significant digits.
 */
export function formatQuantity(value: number): string {
  whole ??= new Intl.NumberFormat('en');
  rounded ??= new Intl.NumberFormat('en', { maximumSignificantDigits: SIGNIFICANT_DIGITS });
  return (Number.isInteger(value) ? whole : rounded).format(value);
}

/**
 * The number of decimals with which a column of numbers has four significant digits.
 * @param values - The numbers; the largest decides.
 */
export function decimalsFor(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs), 0.1);
  return Math.max(0, SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(largest)));
}

/** A number of things: `1 experiment`, `2 experiments`. */
export function formatCount(count: number, noun: string): string {
  return `${formatQuantity(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * How far a campaign is: `6 of 12 runs`, or `30 runs (12 planned)` where some were added for
 * precision.
 */
export function formatDone(done: number, planned: number): string {
  if (done <= planned) return `${formatQuantity(done)} of ${formatCount(planned, 'run')}`;
  return `${formatCount(done, 'run')} (${formatQuantity(planned)} planned)`;
}

/** A rate in requests per second. */
export function formatRate(requests: number, seconds: number): string {
  return `${formatQuantity(Math.round(seconds > 0 ? requests / seconds : 0))} requests/s`;
}

/** A time span given in seconds: `0.41 s`, `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 10) return `${Number.isInteger(seconds) ? seconds : seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** An amount of memory or disk: `64 MB`, `2.1 GB`. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1e9;
  const amount = bytes / (isLarge ? 1e9 : 1e6);
  const options = { maximumSignificantDigits: 2 };
  return `${amount.toLocaleString('en', options)} ${isLarge ? 'GB' : 'MB'}`;
}
