import { isObject, type PlainValue } from './plain-value.js';

/** Values of all experiments by where they are. */
type Columns = ReadonlyMap<string, readonly (PlainValue | undefined)[]>;

/**
 * Finds the template behind the descriptions of experiments: `{strategy.name}` where they have the
 * name of the strategy.
 * @param descriptions - One an experiment.
 * @param varying - What differs between experiments.
 * @returns The template, or `undefined` where there is none.
 */
export function templateOf(
  descriptions: readonly (PlainValue | undefined)[],
  varying: Columns,
): string | undefined {
  const [first] = descriptions;
  if (typeof first !== 'string') return undefined;
  const places = [...varying].flatMap(([path, values]) => placesOf(path, values));
  // The longest text first, so that a number in a name stays what it is.
  const ordered = places.sort((a, b) => (b.texts[0]?.length ?? 0) - (a.texts[0]?.length ?? 0));
  const template = ordered.reduce((text, { path, texts }) => {
    const [value = ''] = texts;
    return text.includes(value) ? text.replace(value, `{${path}}`) : text;
  }, first);
  const filled = (index: number): string =>
    ordered.reduce(
      (text, { path, texts }) => text.replace(`{${path}}`, texts[index] ?? ''),
      template,
    );
  return descriptions.every((description, i) => description === filled(i)) ? template : undefined;
}

interface Place {
  readonly path: string;
  /** The text of its value in each experiment. */
  readonly texts: readonly string[];
}

function placesOf(path: string, values: readonly (PlainValue | undefined)[]): Place[] {
  if (values.every((value) => isObject(value))) {
    const names = values.map((value) => (isObject(value) ? value['name'] : undefined));
    return placesOf(`${path}.name`, names);
  }
  const isText = values.every((value) => typeof value === 'string' || typeof value === 'number');
  return isText ? [{ path, texts: values.map(String) }] : [];
}
