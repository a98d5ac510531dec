import type {
  CachePolicy,
  ComponentContext,
  PreparedExperiment,
  Simulation,
} from '@icarus-sim/core';
import { CacheFactory, cacheKey, type CacheRole } from '../network/cache-factory.js';
import { RequestRecorder } from '../network/request-recorder.js';

/** Builds recorders in place of caches and keeps them by `cacheKey`. */
class RecorderFactory extends CacheFactory {
  readonly recorders = new Map<string, RequestRecorder>();

  override create(node: string, capacity: number, role: CacheRole): CachePolicy {
    const recorder = new RequestRecorder(capacity);
    this.recorders.set(cacheKey(node, role), recorder);
    return recorder;
  }
}

/**
 * Runs an experiment once with caches that hold nothing, to learn what each will be asked for.
 * Exact for the first cache on a request's way, whose requests don't depend on what caches hold;
 * a cache behind others is told of requests too that these will answer themselves.
 * @param assemble - Builds the simulation with the given caches.
 * @returns For each cache, by its `cacheKey`, the contents it is asked for, in order.
 */
export async function recordFutures(
  { cachePolicy, workload }: PreparedExperiment,
  context: ComponentContext,
  assemble: (caches: CacheFactory) => Simulation,
): Promise<ReadonlyMap<string, Int32Array>> {
  const factory = new RecorderFactory(cachePolicy, workload.contents, context);
  await assemble(factory).run();
  const requests = [...factory.recorders].map(
    ([key, recorder]) => [key, recorder.requests()] as const,
  );
  return new Map(requests);
}
