import type { NamedPlugin } from '../campaign/announcement.js';

/**
 * What keeps a worker from running a campaign's experiments: with other versions, results could
 * differ.
 * @param wanted - The plugins of the campaign.
 * @param loaded - Those of the worker.
 * @returns One line a plugin; none where all are the same.
 */
export function comparePlugins(
  wanted: readonly NamedPlugin[],
  loaded: readonly NamedPlugin[],
): string[] {
  const versions = new Map(loaded.map(({ name, version }) => [name, version]));
  return wanted.flatMap(({ name, version }) => {
    const own = versions.get(name);
    if (own === version) return [];
    const found = own === undefined ? 'not loaded' : own;
    return [`${name} is ${found} here, the campaign has ${version}`];
  });
}
