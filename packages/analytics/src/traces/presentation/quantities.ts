const SIGNIFICANT_DIGITS = 4;
const BYTES = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** A number for reading: large and whole ones with thousands separated, others with four digits. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '-';
  if (Number.isInteger(value) || Math.abs(value) >= 1000) {
    return value.toLocaleString('en', { maximumFractionDigits: 0 });
  }
  if (Math.abs(value) < 1e-4) return value.toExponential(2);
  return value.toLocaleString('en', { maximumSignificantDigits: SIGNIFICANT_DIGITS });
}

/** A number of things: `1 content`, `2 contents`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A share for reading, in percent. */
export function formatShare(share: number): string {
  return Number.isNaN(share) ? '-' : `${formatNumber(Number((share * 100).toPrecision(3)))} %`;
}

/** A number of bytes for reading, in decimal units. */
export function formatBytes(bytes: number): string {
  let [amount, unit] = [bytes, 0];
  while (amount >= 1000 && unit < BYTES.length - 1) {
    amount /= 1000;
    unit++;
  }
  return `${formatNumber(Number(amount.toPrecision(SIGNIFICANT_DIGITS)))} ${BYTES[unit]}`;
}
