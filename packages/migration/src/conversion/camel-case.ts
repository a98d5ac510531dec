/** Keys whose words differ, and not only their spelling. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  delay_int: 'internalDelay',
  delay_ext: 'externalDelay',
  ext_delay: 'externalDelay',
  req_size: 'requestSize',
  use_ego_betw: 'useEgoBetweenness',
};

/**
 * The key of a parameter here.
 * @param key - Its key in the Python simulator: `n_contents`.
 * @returns The same words in camel case, `nContents`, or the words used here.
 */
export function camelCase(key: string): string {
  return (
    OTHER_WORDS[key] ?? key.replaceAll(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase())
  );
}

/**
 * The key in the Python simulator of a part of an experiment.
 * @param key - Its key here, in camel case.
 */
export function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
