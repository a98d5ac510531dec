import { InputError } from '../errors/input-error.js';
import { KIND_TITLES, KINDS, type ComponentKinds, type Kind } from './kinds.js';
import { unknownComponent } from './unknown-component.js';

/**
 * Who registered a component: a package, or a file of the user's own.
 * @internal
 */
export interface Provider {
  /** Package name or file. */
  readonly name: string;
  readonly version?: string;
}

/**
 * A component in the registry.
 * @internal
 */
export interface RegistryEntry<K extends Kind = Kind> {
  readonly kind: K;
  readonly name: string;
  readonly definition: ComponentKinds[K];
  readonly provider: Provider | undefined;
}

/** The contracts between copies of this package; copies with another number can't share. */
const CONTRACT_VERSION = 1;
const KEY = Symbol.for('@icarus-sim/registry');

/** The state that all copies of this package in a process share. */
interface SharedState {
  readonly contractVersion: number;
  readonly entries: { [K in Kind]: Map<string, RegistryEntry<K>> };
  currentProvider: Provider | undefined;
}

function emptyState(): SharedState {
  return {
    contractVersion: CONTRACT_VERSION,
    entries: {
      topology: new Map(),
      workload: new Map(),
      cachePlacement: new Map(),
      contentPlacement: new Map(),
      strategy: new Map(),
      cachePolicy: new Map(),
      dataCollector: new Map(),
      resultsReader: new Map(),
      resultsWriter: new Map(),
      engine: new Map(),
      executor: new Map(),
      command: new Map(),
    },
    currentProvider: undefined,
  };
}

function sharedState(): SharedState {
  const scope: typeof globalThis & { [KEY]?: SharedState } = globalThis;
  const state = (scope[KEY] ??= emptyState());
  if (state.contractVersion !== CONTRACT_VERSION) {
    throw new Error(
      `two incompatible versions of @icarus-sim/core are loaded (contracts ` +
        `${state.contractVersion} and ${CONTRACT_VERSION}); install the same version everywhere`,
    );
  }
  return state;
}

/**
 * Registers a component under a name. A second copy of the same package is ignored.
 * @param provider - Who provides it; by default the plugin that is being loaded.
 * @throws InputError where another provider has taken the name and `override` isn't set.
 * @internal
 */
export function register<K extends Kind>(
  kind: K,
  name: string,
  definition: ComponentKinds[K],
  provider: Provider | undefined = sharedState().currentProvider,
): void {
  const entries: Map<string, RegistryEntry<K>> = sharedState().entries[kind];
  const taken = entries.get(name);
  if (taken && !definition.override) {
    if (taken.definition === definition || isSameProvider(taken.provider, provider)) return;
    throw new InputError({
      place: provider ? `plugin ${provider.name}` : 'plugins',
      found: `a ${KIND_TITLES[kind]} named ${name}, which ${taken.provider?.name ?? 'another plugin'} has registered already`,
      allowed: 'another name, or override: true in its definition to replace that one',
    });
  }
  entries.set(name, { kind, name, definition, provider });
}

function isSameProvider(a: Provider | undefined, b: Provider | undefined): boolean {
  return a !== undefined && b !== undefined && a.name === b.name;
}

/**
 * The component registered under a name.
 * @param place - Where the name stands in the configuration, for the error.
 * @throws InputError with the nearest names, or the package that provides it, if unknown.
 * @internal
 */
export function lookUp<K extends Kind>(kind: K, name: string, place: string): ComponentKinds[K] {
  const entry = sharedState().entries[kind].get(name);
  if (!entry) throw new InputError(unknownComponent(kind, name, place, namesOf(kind)));
  return entry.definition;
}

/**
 * Whether a name is registered.
 * @internal
 */
export function isRegistered(kind: Kind, name: string): boolean {
  return sharedState().entries[kind].has(name);
}

/**
 * The registered names of a kind, sorted.
 * @internal
 */
export function namesOf(kind: Kind): string[] {
  return [...sharedState().entries[kind].keys()].sort();
}

/**
 * The registered components of a kind, sorted by name.
 * @internal
 */
export function entriesOf<K extends Kind>(kind: K): RegistryEntry<K>[] {
  const entries: Map<string, RegistryEntry<K>> = sharedState().entries[kind];
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * All registered components, by kind and name.
 * @internal
 */
export function allEntries(): RegistryEntry[] {
  return KINDS.flatMap((kind) => entriesOf(kind) as RegistryEntry[]);
}

/**
 * Attributes everything registered while a plugin loads to that plugin.
 * @param load - Loads the plugin's code.
 * @internal
 */
export async function registerOnBehalfOf<Result>(
  provider: Provider,
  load: () => Promise<Result>,
): Promise<Result> {
  const state = sharedState();
  const outer = state.currentProvider;
  state.currentProvider = provider;
  try {
    return await load();
  } finally {
    state.currentProvider = outer;
  }
}
