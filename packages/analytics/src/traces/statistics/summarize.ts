import {
  byRank,
  countOneTimers,
  rankFrequencies,
  shareOfTop,
} from '../popularity/rank-frequency.js';
import { fitZipf, type ZipfFit } from '../popularity/zipf-fit.js';
import type { RequestRecorder } from './request-recorder.js';
import { reuseStatistics } from './reuse-distances.js';
import type {
  PopularityStatistics,
  SizeStatistics,
  TimeStatistics,
  TraceStatistics,
} from './trace-statistics.js';

/** Shares of the contents whose shares of the requests are told. */
const TOP_SHARES = [0.001, 0.01, 0.1, 0.2];

/**
 * Works out the statistics of the requests recorded.
 * @param catalogue - Number of contents there are, requested or not, where it is known.
 */
export function summarize(recorder: RequestRecorder, catalogue?: number): TraceStatistics {
  const { requests, rate, contents } = recorder;
  const counts = contents.requestCounts();
  const times = timeStatistics(recorder);
  const sizes = sizeStatistics(recorder);
  return {
    requests,
    contents: scaled(contents.size, rate),
    oneTimers: scaled(countOneTimers(counts), rate),
    ...(rate < 1 && { sample: { rate, contents: contents.size } }),
    ...(times && { times }),
    ...(sizes && { sizes }),
    popularity: popularityStatistics(counts, rate, catalogue),
    reuse: reuseStatistics(recorder.distances, rate),
  };
}

/** What the number of contents in a sample says about all. */
function scaled(count: number, rate: number): number {
  return Math.round(count / rate);
}

function timeStatistics({
  clock,
  requests,
  reuseTimes,
}: RequestRecorder): TimeStatistics | undefined {
  const { start, now: end, intervals, late, untimed } = clock;
  if (Number.isNaN(start)) return undefined;
  const interArrivals = intervals.distribution();
  const reuse = reuseTimes.distribution();
  const duration = end - start;
  return {
    ...{ start, end, duration, late },
    rate: duration > 0 ? (requests - untimed) / duration : NaN,
    ...(interArrivals && { interArrivals }),
    interArrivalCurve: intervals.curve(),
    ...(reuse && { reuseTimes: reuse }),
  };
}

function sizeStatistics(recorder: RequestRecorder): SizeStatistics | undefined {
  const { bytes, sizedRequests, contents, rate } = recorder;
  if (sizedRequests === 0) return undefined;
  return {
    requested: bytes,
    meanPerRequest: bytes / sizedRequests,
    footprint: scaled(contents.footprint, rate),
    meanPerContent: contents.footprint / contents.sized,
    resized: scaled(contents.resized, rate),
  };
}

function popularityStatistics(
  counts: Uint32Array,
  rate: number,
  catalogue: number | undefined,
): PopularityStatistics {
  const ranked = byRank(counts);
  return {
    rankFrequencies: rankFrequencies(ranked),
    topShares: TOP_SHARES.map((share) => ({
      contents: share,
      requests: shareOfTop(ranked, share),
    })),
    zipf: fitOfSample(counts, rate, catalogue),
  };
}

/** In a sample of contents the law has the same exponent, over a smaller catalogue. */
function fitOfSample(counts: Uint32Array, rate: number, catalogue: number | undefined): ZipfFit {
  const sampled = catalogue === undefined ? undefined : Math.round(catalogue * rate);
  const fit = fitZipf(counts, sampled);
  const likelihood = fit.maximumLikelihood;
  if (!likelihood) return fit;
  const scaledUp = catalogue ?? scaled(likelihood.catalogue, rate);
  return { ...fit, maximumLikelihood: { ...likelihood, catalogue: scaledUp } };
}
