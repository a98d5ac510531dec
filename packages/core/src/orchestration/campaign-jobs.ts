import type { ExperimentJob } from '../contracts/executor.js';
import type { OrchestratorSettings } from './orchestrator-settings.js';

/** What of a campaign decides which jobs it has. */
type JobSettings = Pick<
  OrchestratorSettings,
  'experiments' | 'collectors' | 'replications' | 'seed' | 'engine' | 'baseDirectory' | 'selects'
>;

/** The jobs of a campaign, each at its position: replication by replication, all experiments. */
export class CampaignJobs {
  readonly #settings: JobSettings;

  constructor(settings: JobSettings) {
    this.#settings = settings;
  }

  /** Number of jobs that are planned. O(experiments × replications). */
  get planned(): number {
    return [...this.sequences()].length;
  }

  /** Positions of the jobs that are planned, in order. */
  *sequences(): Generator<number> {
    const { experiments, replications, selects = () => true } = this.#settings;
    const count = experiments.length * replications;
    for (let sequence = 0; sequence < count; sequence++) if (selects(sequence)) yield sequence;
  }

  /**
   * The jobs at some positions.
   * @param sequences - Positions, which may lie beyond the replications that are planned.
   */
  *at(sequences: Iterable<number>): Generator<ExperimentJob> {
    const { experiments, seed, baseDirectory, collectors, engine } = this.#settings;
    const common = { seed, baseDirectory, collectors, engine };
    for (const sequence of sequences) {
      const index = sequence % experiments.length;
      const replication = Math.floor(sequence / experiments.length) + 1;
      const experiment = experiments[index];
      if (experiment) yield { sequence, index, replication, experiment, ...common };
    }
  }
}
