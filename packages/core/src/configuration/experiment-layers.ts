import { cloneDeep } from 'es-toolkit/object/cloneDeep';
import { isPlainObject } from 'es-toolkit/predicate/isPlainObject';
import get from 'es-toolkit/compat/get';
import has from 'es-toolkit/compat/has';
import set from 'es-toolkit/compat/set';
import unset from 'es-toolkit/compat/unset';
import { COMPONENT_KEYS } from './configuration-schema.js';

/**
 * A tree of parameters that an experiment is put together from.
 * @internal
 */
export type ParameterTree = Record<string, unknown>;

/** Keys of a component that stay when another layer names another component. */
const KEPT_KEYS: Readonly<Record<string, readonly string[]>> = {
  cachePlacement: ['networkCache', 'cacheBudget'],
};

/**
 * One value that a layer sets, with the place in the configuration that it comes from.
 * @internal
 */
export interface Assignment {
  /** Key in the experiment, such as `workload.alpha`. */
  readonly path: string;
  readonly value: unknown;
  /** Where it stands, such as `sweep["workload.alpha"][1]`. */
  readonly place: string;
}

/**
 * The assignments of a layer that is written as a tree: one a component's parameter.
 * @param place - Where the tree stands.
 * @internal
 */
export function assignmentsOf(tree: ParameterTree, place: string): Assignment[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = `${place}.${key}`;
    if (!isPlainObject(value) || key === 'netconf') return [{ path: key, value, place: at }];
    const parameters = Object.entries(value).map(([parameter, inner]) => ({
      path: `${key}.${parameter}`,
      value: inner,
      place: `${at}.${parameter}`,
    }));
    return parameters.length > 0 ? parameters : [{ path: key, value, place: at }];
  });
}

/**
 * An experiment that is put together layer by layer and remembers where each value came from.
 * @internal
 */
export class LayeredExperiment {
  /** The parameters so far. */
  readonly tree: ParameterTree = {};
  /** How the experiment is called in messages. */
  readonly label: string;
  readonly #places = new Map<string, string>();

  constructor(label: string) {
    this.label = label;
  }

  /**
   * Lays assignments over what is there. Naming another component than before drops the former
   * one's parameters.
   */
  lay(assignments: readonly Assignment[]): void {
    const namesFirst = [...assignments].sort((a, b) => Number(isName(b)) - Number(isName(a)));
    for (const { path, value, place } of namesFirst) {
      this.#dropFormerComponent(path, value);
      set(this.tree, path, cloneDeep(value));
      this.#places.set(path, place);
    }
  }

  /** Where the value at a path of the experiment stands in the configuration. */
  locate(path: string): string {
    for (let key = path; key !== ''; key = key.replace(/(^|\.|\[)[^.[]*$/, '')) {
      const place = this.#places.get(key);
      if (place !== undefined) return place + path.slice(key.length);
    }
    return `${this.label}.${path}`;
  }

  #dropFormerComponent(path: string, value: unknown): void {
    const [component = ''] = path.split('.');
    if (!isComponentKey(component)) return;
    const former: unknown = get(this.tree, [component, 'name']);
    const name = path === component ? get(value, 'name') : isNamePath(path) ? value : former;
    if (former === undefined || name === former) return;
    const kept = (KEPT_KEYS[component] ?? []).filter((key) => has(this.tree, [component, key]));
    const values = kept.map((key) => [key, get(this.tree, [component, key])] as const);
    unset(this.tree, component);
    for (const key of this.#places.keys()) {
      const isKept = kept.some((keptKey) => key === `${component}.${keptKey}`);
      if (key.startsWith(`${component}.`) && !isKept) this.#places.delete(key);
    }
    if (values.length > 0) set(this.tree, component, Object.fromEntries(values));
  }
}

function isComponentKey(key: string): boolean {
  return COMPONENT_KEYS.some((componentKey) => componentKey === key);
}

function isNamePath(path: string): boolean {
  return /^\w+\.name$/.test(path);
}

function isName({ path }: Assignment): boolean {
  return isNamePath(path) || !path.includes('.');
}
