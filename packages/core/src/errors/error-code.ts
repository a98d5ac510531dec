/**
 * The code of an error of the system, such as `ENOENT`.
 * @param error - Anything thrown.
 * @returns The empty text where it has none.
 * @internal
 */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
