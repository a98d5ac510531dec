/** Requests that take the same way to a source. */
export interface RequestRoute {
  /** Share of all requests to the source that take it, above 0. */
  readonly share: number;
  /** The caches on the way, the first one asked first: positions in `CacheNetwork.cacheSizes`. */
  readonly caches: readonly number[];
}

/** The contents of one source and the ways that requests for them take. */
export interface SourceDemand {
  /** Request rate of each content, from all receivers together. */
  readonly rates: Float64Array;
  readonly routes: readonly RequestRoute[];
}

/** When a cache that a content passes on its way back takes a copy. */
export type InsertionRule =
  /** Leave copy everywhere. */
  | { readonly rule: 'LCE' }
  /** Leave copy down: the first cache below the serving node only. */
  | { readonly rule: 'LCD' }
  /** Each cache with the same probability, independently. */
  | { readonly rule: 'PROBABILITY'; readonly p: number };

/** Caches, the demand that they see and how they are filled. */
export interface CacheNetwork {
  /** Size of each cache in contents, above 0. */
  readonly cacheSizes: readonly number[];
  readonly policy: 'LRU' | 'FIFO' | 'RANDOM';
  readonly insertion: InsertionRule;
  /**
   * Probability that a policy lets in what the insertion rule gives it, 1 where it isn't given:
   * q-LRU caches in the network.
   */
  readonly admission?: number;
  readonly demands: readonly SourceDemand[];
}

/** Where the requests of a route are served. */
export interface RouteService {
  /** Rate of requests that each cache of the route serves, in its order. */
  readonly byCaches: Float64Array;
  /** Rate of requests that get to the source. */
  readonly bySource: number;
}

/** What a network of caches does in the long run. */
export interface NetworkPrediction {
  /** Characteristic time of each cache, in the unit of 1 / rates. */
  readonly characteristicTimes: Float64Array;
  /** Rate of requests that each cache is asked. */
  readonly requestRates: Float64Array;
  /** Rate of requests that each cache serves. */
  readonly hitRates: Float64Array;
  /** For each demand and each of its routes where requests are served. */
  readonly services: readonly (readonly RouteService[])[];
  /** Share of all requests that caches serve. */
  readonly hitRatio: number;
  /** Largest relative difference left between what a cache would hold and its size. */
  readonly residual: number;
}
