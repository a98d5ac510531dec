import { parseArgs } from 'node:util';
import { InputError, nearestNames } from '@icarus-sim/core';

/** What the command line says; what it leaves out is asked or has a default. */
export interface CommandOptions {
  readonly kind?: string;
  readonly name?: string;
  readonly package?: string;
  readonly directory?: string;
  readonly description?: string;
  readonly author?: string;
  readonly repository?: string;
  readonly yes: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  kind: { type: 'string', short: 'k' },
  package: { type: 'string', short: 'p' },
  directory: { type: 'string', short: 'd' },
  description: { type: 'string' },
  author: { type: 'string' },
  repository: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Shown by `--help`. */
export const HELP = `Usage: npm create icarus-plugin [kind] [name] -- [options]
       icarus create [kind] [name] [options]

Writes a package for a component of your own: source, tests that pass, an example campaign.

Arguments:
  kind                      strategy, policy, topology, workload, cache-placement,
                            content-placement, collector or results-writer
  name                      name of the component in configurations, such as COIN_FLIP

Options:
  -k, --kind <kind>         the kind, instead of the argument
  -p, --package <name>      name of the package (default: icarus- and the name)
  -d, --directory <folder>  folder to write, new or empty (default: the package's name)
      --description <text>  one sentence for package.json and README.md
      --author <name>       who holds the copyright
      --repository <url>    address of the repository
  -y, --yes                 ask nothing: take defaults for all that is not given
  -h, --help                show this help`;

/**
 * Reads the command line.
 * @throws InputError with the nearest option where one is unknown or lacks its value.
 */
export function parseCommandLine(args: readonly string[]): CommandOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  const [first, second, ...surplus] = positionals;
  const [extra] = typeof values.kind === 'string' && second !== undefined ? [second] : surplus;
  if (extra !== undefined) {
    throw new InputError({
      place: 'command line',
      found: `"${extra}"`,
      allowed: 'a kind and a name',
    });
  }
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const given = {
    kind: text(values.kind) ?? first,
    name: text(values.kind) === undefined ? second : first,
    package: text(values.package),
    directory: text(values.directory),
    description: text(values.description),
    author: text(values.author),
    repository: text(values.repository),
  };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), yes: values.yes === true, help: values.help === true };
}

function checkOption(option: { rawName: string; name: string; value?: string | undefined }): void {
  const known = Object.entries(OPTIONS).find(([name]) => name === option.name);
  if (known === undefined) {
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new InputError({
      place: 'command line',
      found: `unknown option ${option.rawName}`,
      allowed: names.join(', '),
      nearest: nearestNames(option.rawName, names),
    });
  }
  const [, { type }] = known;
  const hasValue = option.value !== undefined;
  if (hasValue === (type === 'string')) return;
  const [found, allowed] = hasValue ? [`"${option.value}"`, 'no value'] : ['nothing', 'a value'];
  throw new InputError({ place: option.rawName, found, allowed });
}
