import type { ValidateOptions } from '../commands/validate.js';
import { ExitCode } from '../exit-code.js';
import { formatCount, formatQuantity } from '../presentation/quantities.js';
import { loadCampaign } from './load-campaign.js';
import { requestTotal } from './request-total.js';

/**
 * Carries out `icarus validate`.
 * @throws InputError where the campaign couldn't be run.
 */
export async function validateCampaign(path: string, options: ValidateOptions): Promise<ExitCode> {
  const campaign = await loadCampaign(path, options.configOverride ?? []);
  const requests = requestTotal(campaign);
  const parts = [
    formatCount(campaign.experiments.length, 'experiment'),
    formatCount(campaign.settings.replications, 'replication'),
    requests === undefined ? [] : `${formatQuantity(requests)} requests in all`,
  ];
  console.log(`${path} is valid: ${parts.flat().join(', ')}`);
  return ExitCode.SUCCEEDED;
}
