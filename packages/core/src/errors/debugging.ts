/**
 * Whether errors show where they come from: where the environment variable ICARUS_DEBUG is set.
 * @internal
 */
export function isDebugging(): boolean {
  return (process.env['ICARUS_DEBUG'] ?? '') !== '';
}
