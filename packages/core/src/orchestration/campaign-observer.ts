import type { ExperimentJob } from '../contracts/executor.js';
import type { ExperimentRecord } from '../results/journal-format.js';
import type { CampaignSummary } from './campaign-progress.js';

/**
 * Gets told what happens in a campaign.
 * @experimental
 */
export interface CampaignObserver {
  onStart?(job: ExperimentJob): void;
  /** Called now and then while an experiment runs. */
  onProgress?(job: ExperimentJob, requestsDone: number, requestCount: number): void;
  onSuccess?(record: ExperimentRecord): void;
  onFailure?(record: ExperimentRecord): void;
  /** Called once for each different message. */
  onWarning?(message: string, job: ExperimentJob): void;
  /** Called when runs are added to a campaign. @param count - How many. */
  onExtension?(count: number): void;
  /** Called every `summaryFrequency` experiments. */
  onSummary?(summary: CampaignSummary): void;
  onEnd?(summary: CampaignSummary): void;
}
