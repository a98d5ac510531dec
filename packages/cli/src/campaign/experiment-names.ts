import { COMPONENT_KEYS, ResultSet, type ParameterValues } from '@icarus-sim/core';

/** What one column says of each experiment, by its position in the queue. */
interface Column {
  readonly title: string;
  readonly words: readonly string[];
}

/** Names the experiments of a campaign by their descriptions, or by what they differ in. */
export class ExperimentNames {
  readonly #columns: readonly Column[];

  /** @param experiments - Parameters of each experiment of the queue. */
  constructor(experiments: readonly ParameterValues[]) {
    const descriptions = experiments.map(({ desc }) => (typeof desc === 'string' ? desc : ''));
    const described = new Set(descriptions.filter(Boolean)).size === experiments.length;
    this.#columns = described
      ? [{ title: 'experiment', words: descriptions }]
      : differingColumns(experiments);
  }

  /** Titles of the columns that tell the experiments apart, such as `topology`. */
  get titles(): readonly string[] {
    return this.#columns.map(({ title }) => title);
  }

  /** What the columns say of an experiment. */
  cells(index: number): string[] {
    return this.#columns.map(({ words }) => words[index] ?? '');
  }

  /** The experiment's name in one line, such as `topology GEANT, strategy LCE`. */
  name(index: number): string {
    const words = this.#columns.map(({ title, words }) =>
      title === 'experiment' ? words[index] : `${title} ${words[index]}`,
    );
    return words.join(', ');
  }
}

function differingColumns(experiments: readonly ParameterValues[]): Column[] {
  const written = experiments.flatMap((parameters) => Object.keys(parameters));
  const keys = new Set([...COMPONENT_KEYS, ...written]);
  keys.delete('desc');
  const columns = [...keys].flatMap((title): Column[] => {
    const words = wordsOf(experiments.map((parameters) => parameters[title]));
    return new Set(words).size > 1 ? [{ title, words }] : [];
  });
  if (columns.length > 0) return columns;
  return [{ title: 'experiment', words: experiments.map((_, i) => `experiment ${i + 1}`) }];
}

/** Names of components, each with the parameters in which those of its name differ. */
function wordsOf(values: readonly unknown[]): string[] {
  const names = values.map(nameOf);
  const showsNames = new Set(names).size > 1;
  const words = values.map(() => '');
  for (const name of new Set(names)) {
    const members = [...values.keys()].filter((i) => names[i] === name);
    const differences = differencesOf(members.map((i) => treeOf(values[i])));
    members.forEach((i, position) => {
      words[i] = [showsNames ? name : '', differences[position]].filter(Boolean).join(' ');
    });
  }
  return words;
}

/** For each tree `key=value` of what isn't common to all. */
function differencesOf(trees: readonly ParameterValues[]): string[] {
  const set = new ResultSet();
  for (const tree of trees) set.add(tree, {});
  const common = set.commonParameters();
  return trees.map((tree) =>
    Object.entries(tree)
      .filter(([key, value]) => JSON.stringify(common[key]) !== JSON.stringify(value))
      .map(([key, value]) => `${key}=${format(value)}`)
      .join(' '),
  );
}

function treeOf(value: unknown): ParameterValues {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value !== 'object' || value === null) return format(value);
  return 'name' in value ? String(value.name) : '';
}

function format(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
