import type { PluginPlan } from './plugin-plan.js';

/** The parts of the template's `package.json` that a plan changes. */
export interface ManifestTemplate {
  readonly keywords: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** What a plugin is written against, and what its example campaign needs. */
const CONTRACTS = ['@icarus-sim/core', '@icarus-sim/engine'];
const FOR_DEVELOPMENT = [
  '@icarus-sim/cli',
  '@icarus-sim/collectors',
  '@icarus-sim/placements',
  '@icarus-sim/policies',
  '@icarus-sim/strategies',
  '@icarus-sim/testing',
  '@icarus-sim/topologies',
  '@icarus-sim/workloads',
];

/**
 * The `package.json` of a plugin.
 * @param template - That of the templates.
 * @param version - Version of the packages of Icarus that it is written against.
 */
export function packageManifest(
  { name, kind, ...plan }: PluginPlan,
  template: ManifestTemplate,
  version: string,
): object {
  const { devDependencies, keywords } = template;
  const at = (names: readonly string[], range: string): Record<string, string> =>
    Object.fromEntries(names.map((dependency) => [dependency, range]));
  const ours = at([...CONTRACTS, ...FOR_DEVELOPMENT], `^${version}`);
  const sorted = Object.entries({ ...ours, ...devDependencies }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    ...template,
    name: plan.package,
    description: plan.description,
    keywords: [...keywords, kind.id, name.kebab],
    author: plan.author,
    ...(plan.repository && { repository: { type: 'git', url: plan.repository } }),
    peerDependencies: at(CONTRACTS, peerRange(version)),
    devDependencies: Object.fromEntries(sorted),
  };
}

/** From this version to the next major one, which may change the contracts. */
function peerRange(version: string): string {
  const [major = '0'] = version.split('.');
  return `>=${version} <${Number(major) + 1}.0.0`;
}
