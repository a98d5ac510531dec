import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of `icarus validate`. */
export interface ValidateOptions {
  readonly configOverride?: readonly string[];
}

const EXAMPLES = `
Examples:
  icarus validate campaign.yaml
  icarus validate campaign.yaml -c workload.nContents=1000000`;

/** Adds `icarus validate`. */
export function addValidateCommand(program: Command): void {
  program
    .command('validate')
    .description('Check a configuration, its plugins and every file it names, and run nothing')
    .argument('<config>', 'configuration file (.json, .yaml, .ts, .js or .mjs)')
    .option(
      '-c, --config-override <key=value>',
      'override a key of the configuration, the value as in YAML; may be repeated',
      appendValue,
    )
    .addHelpText('after', EXAMPLES)
    .action((config: string, options: ValidateOptions) =>
      conclude(`${config} is not valid`, async () => {
        const { validateCampaign } = await import('../campaign/validate-campaign.js');
        return await validateCampaign(config, options);
      }),
    );
}
