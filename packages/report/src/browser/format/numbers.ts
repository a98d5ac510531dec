const SHORT = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const MARGIN = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** From here on digits behind the point say nothing. */
const LARGE = 10_000;
/** Numbers below this are written with a power of ten. */
const TINY = 1e-4;

/** A number in four digits, as tables show it; a dash where there is none. */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  if (size >= LARGE) return WHOLE.format(value);
  if (size > 0 && size < TINY) return value.toExponential(2);
  return SHORT.format(value);
}

/** Half the width of an interval in two digits; empty where it has no width. */
export function formatMargin(low: number | null, high: number | null): string {
  if (low === null || high === null || low === high) return '';
  const margin = (high - low) / 2;
  return margin < TINY ? `± ${margin.toExponential(1)}` : `± ${MARGIN.format(margin)}`;
}

/** A count with separated thousands. */
export function formatCount(value: number): string {
  return WHOLE.format(value);
}

/** A count with its noun, which has an s where it isn't one. */
export function formatAmount(value: number, noun: string): string {
  return `${formatCount(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A time in the units that suit it. */
export function formatDuration(seconds: number): string {
  if (seconds < 120) return `${SHORT.format(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
