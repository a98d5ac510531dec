import { COMPONENT_KEYS } from '@icarus-sim/core';
import { isObject, type PlainObject, type PlainValue } from './plain-value.js';
import { templateOf } from './description-template.js';

/** The experiments of a configuration: what they share, and either a sweep or one by one. */
export interface CombinedExperiments {
  readonly defaults?: PlainObject;
  readonly sweep?: Readonly<Record<string, PlainValue[]>>;
  readonly experiments?: readonly PlainObject[];
}

/** Values of all experiments by where they are: `workload.alpha`, or `strategy` as a whole. */
type Columns = Map<string, (PlainValue | undefined)[]>;

/**
 * Puts experiments in the shortest form: what is the same in all as defaults, and the others as
 * a sweep where they are every combination of some values in the order of a sweep.
 * @param experiments - In their order.
 */
export function combineExperiments(experiments: readonly PlainObject[]): CombinedExperiments {
  if (experiments.length === 1) return { experiments };
  const columns = columnsOf(experiments);
  const [shared, varying] = divide(columns);
  const described = experiments.map(({ desc }) => desc);
  const sweep = sweepOf(varying, experiments.length);
  const template = templateOf(described, varying);
  if (sweep && (template !== undefined || described.every((desc) => desc === undefined))) {
    const desc = template === undefined ? {} : { desc: template };
    return nonEmpty({ defaults: { ...desc, ...treeOf(shared, 0) }, sweep });
  }
  const rest = experiments.map((_, i) => treeOf(varying, i));
  described.forEach((desc, i) => {
    const experiment = rest[i];
    if (desc !== undefined && experiment) rest[i] = { desc, ...experiment };
  });
  return nonEmpty({ defaults: treeOf(shared, 0), experiments: rest });
}

/** Leaves out what is empty; experiments that are all the same are one by one. */
function nonEmpty({ defaults = {}, ...others }: CombinedExperiments): CombinedExperiments {
  return { ...(Object.keys(defaults).length > 0 && { defaults }), ...others };
}

function columnsOf(experiments: readonly PlainObject[]): Columns {
  const columns: Columns = new Map();
  for (const component of [...COMPONENT_KEYS, 'netconf']) {
    const parts = experiments.map((experiment) => experiment[component]);
    if (parts.every((part) => part === undefined)) continue;
    const keys = new Set(parts.flatMap((part) => (isObject(part) ? Object.keys(part) : [])));
    const leaves = [...keys].map((key) => {
      const values = parts.map((part) => (isObject(part) ? part[key] : undefined));
      return [`${component}.${key}`, values] as const;
    });
    const differing = leaves.filter(([, values]) => !isSame(values));
    // Another name brings other parameters, so that the parts belong together.
    const isWhole =
      leaves.some(([, values]) => values.includes(undefined)) ||
      (keys.size > 1 && differing.some(([path]) => path === `${component}.name`));
    if (isWhole) columns.set(component, parts);
    else for (const [path, values] of leaves) columns.set(path, values);
  }
  return columns;
}

function divide(columns: Columns): [shared: Columns, varying: Columns] {
  const entries = [...columns];
  return [
    new Map(entries.filter(([, values]) => isSame(values))),
    new Map(entries.filter(([, values]) => !isSame(values))),
  ];
}

function textOf(value: PlainValue | undefined): string {
  return JSON.stringify(value) ?? '';
}

function isSame(values: readonly (PlainValue | undefined)[]): boolean {
  return values.every((value) => textOf(value) === textOf(values[0]));
}

/** What is swept, the key that changes last first; `undefined` where it isn't all combinations. */
function sweepOf(varying: Columns, count: number): Record<string, PlainValue[]> | undefined {
  const firstChange = (values: readonly (PlainValue | undefined)[]): number =>
    values.findIndex((value) => textOf(value) !== textOf(values[0]));
  const ordered = [...varying].sort(([, a], [, b]) => firstChange(b) - firstChange(a));
  const sweep: Record<string, PlainValue[]> = {};
  let period = count;
  for (const [path, values] of ordered) {
    const distinct = [...new Map(values.map((value) => [textOf(value), value])).values()];
    const stride = period / distinct.length;
    const fits = values.every((value, i) => {
      const expected = distinct[Math.floor((i % period) / stride)];
      return value !== undefined && textOf(value) === textOf(expected);
    });
    if (!fits) return undefined;
    sweep[path] = distinct.filter((value) => value !== undefined);
    period = stride;
  }
  return period === 1 ? sweep : undefined;
}

/** The parts of one experiment that some columns hold. */
function treeOf(columns: Columns, index: number): PlainObject {
  const tree: PlainObject = {};
  for (const [path, values] of columns) {
    const value = values[index];
    if (value === undefined) continue;
    const [component = '', key] = path.split('.');
    const known = tree[component];
    tree[component] = key === undefined ? value : { ...(isObject(known) && known), [key]: value };
  }
  return tree;
}
