import type { TraceExtent } from '@icarus-sim/engine';
import type { ReplayPlan } from './replay-plan.js';
import type { ReplayedPolicy } from './resolve-policies.js';

/** The miss ratio of a cache, or why there is none. */
export type MissRatio = { readonly ratio: number } | { readonly error: string };

/** The miss ratios of one policy. */
export interface PolicyMissRatios extends ReplayedPolicy {
  /** One for each size. */
  readonly ratios: readonly MissRatio[];
}

/** All that `icarus replay` found out. */
export interface MissRatios {
  readonly plan: ReplayPlan;
  /** How much of the trace was replayed. */
  readonly extent: TraceExtent;
  /** Cache sizes in contents. */
  readonly sizes: readonly number[];
  readonly policies: readonly PolicyMissRatios[];
}

/** The number of contents of the whole trace, estimated where only a sample of them is known. */
export function contentsOf({ nContents, rate }: TraceExtent): number {
  return Math.round(nContents / rate);
}
