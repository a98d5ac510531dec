import type { ResultStream } from '@icarus-sim/core';
import { showWarning } from './open-results-file.js';

/**
 * Tells the user where files come from different versions of a package.
 * @param files - Names of the files.
 * @param streams - What was opened under each name.
 */
export function warnOfOtherVersions(
  files: readonly string[],
  streams: readonly ResultStream[],
): void {
  const versions = new Map<string, Map<string, string[]>>();
  streams.forEach(({ header }, i) => {
    for (const [name, version] of Object.entries(header?.packages ?? {})) {
      const known = versions.get(name) ?? new Map<string, string[]>();
      known.set(version, [...(known.get(version) ?? []), files[i] ?? '']);
      versions.set(name, known);
    }
  });
  for (const [name, known] of versions) {
    if (known.size < 2) continue;
    const parts = [...known].map(([version, users]) => `${version} (${users.join(', ')})`);
    showWarning(`the results come from different versions of ${name}: ${parts.join(' and ')}`);
  }
}
