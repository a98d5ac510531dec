import type { CampaignObserver } from '@icarus-sim/core';

/**
 * One observer that tells several, in their order.
 * @returns An observer with every method.
 */
export function combineObservers(observers: readonly CampaignObserver[]): CampaignObserver {
  return {
    onStart: (job) => observers.forEach((observer) => observer.onStart?.(job)),
    onProgress: (job, done, count) =>
      observers.forEach((observer) => observer.onProgress?.(job, done, count)),
    onSuccess: (record) => observers.forEach((observer) => observer.onSuccess?.(record)),
    onFailure: (record) => observers.forEach((observer) => observer.onFailure?.(record)),
    onWarning: (message, job) =>
      observers.forEach((observer) => observer.onWarning?.(message, job)),
    onExtension: (count) => observers.forEach((observer) => observer.onExtension?.(count)),
    onSummary: (summary) => observers.forEach((observer) => observer.onSummary?.(summary)),
    onEnd: (summary) => observers.forEach((observer) => observer.onEnd?.(summary)),
  };
}
