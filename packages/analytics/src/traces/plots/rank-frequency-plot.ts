import type { PopularityStatistics } from '../statistics/trace-statistics.js';
import { FRAME, logAxis, type Specification } from './vega-lite.js';

/** Requests by rank on logarithmic axes, with the Zipf laws fitted to them. */
export function rankFrequencyPlot({ rankFrequencies, zipf }: PopularityStatistics): Specification {
  const { leastSquares, maximumLikelihood } = zipf;
  const last = rankFrequencies.at(-1)?.rank ?? 1;
  const lines = [
    ...(leastSquares ? lawLine('least squares', leastSquares, leastSquares.lastRank) : []),
    ...(maximumLikelihood ? lawLine('maximum likelihood', maximumLikelihood, last) : []),
  ];
  const encoding = {
    x: logAxis('rank', 'rank of the content'),
    y: logAxis('requests', 'requests'),
  };
  return {
    ...FRAME,
    title: 'Popularity of contents',
    layer: [
      {
        data: { values: [...rankFrequencies] },
        mark: { type: 'point', filled: true, color: 'black', size: 14 },
        encoding,
      },
      {
        data: { values: lines },
        mark: { type: 'line', clip: true },
        encoding: { ...encoding, color: { field: 'law', type: 'nominal', title: "Zipf's law by" } },
      },
    ],
  };
}

/** Both ends of the line of a law, no lower than one request. */
function lawLine(
  name: string,
  { alpha, firstRank }: { readonly alpha: number; readonly firstRank: number },
  lastRank: number,
): { law: string; rank: number; requests: number }[] {
  const law = `${name}, α = ${alpha.toFixed(3)}`;
  const end = Math.min(lastRank, Math.max(1, firstRank ** (1 / alpha)));
  return [1, end].map((rank) => ({ law, rank, requests: firstRank * rank ** -alpha }));
}
