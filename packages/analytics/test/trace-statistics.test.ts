import fc from 'fast-check';
import { readStatistics, type StatisticsPlan } from '../src/traces/statistics/read-statistics.js';
import type { TraceStatistics } from '../src/traces/statistics/trace-statistics.js';
import { fileReads, traceOf, type TestRequest } from './read-fixture.js';

function statisticsOf(
  requests: readonly TestRequest[],
  plan: Partial<StatisticsPlan> = {},
): Promise<TraceStatistics> {
  const sample = { rate: 1, seed: 1 };
  return readStatistics(() => traceOf(requests), { place: 'trace', sample, windows: 0, ...plan });
}

/** Stack distances by definition, in ascending order. */
function distancesOf(contents: readonly string[]): number[] {
  const distances = contents.flatMap((content, i) => {
    const last = contents.lastIndexOf(content, i - 1);
    return i === 0 || last < 0 ? [] : [new Set(contents.slice(last, i)).size];
  });
  return distances.toSorted((a, b) => a - b);
}

// What is expected was counted by awk, each time in test/fixtures: zcat file-reads.csv.gz | awk -F, …
describe('the statistics of a recorded trace', () => {
  it('count what awk counts', async () => {
    // 'NR>1 {s[$3]++; if(s[$3]==1){n++; f+=$4} b+=$4; if(NR==2)t=$1; e=$1}
    //  END {for(c in s) if(s[c]==1) o++; print NR-1, n, o, f, b, e-t}'
    const { requests, contents, oneTimers, sizes, times } = await statisticsOf(fileReads());
    expect([requests, contents, oneTimers]).toEqual([5000, 1047, 372]);
    expect(sizes).toMatchObject({ footprint: 13_230_468, requested: 86_848_965 });
    expect(sizes?.meanPerRequest).toBe(86_848_965 / 5000);
    expect(sizes?.meanPerContent).toBe(13_230_468 / 1047);
    expect(times?.duration).toBeCloseTo(85.147, 9);
    expect(times?.rate).toBeCloseTo(5000 / 85.147, 6);
  });

  it('count the contents whose size changes as awk does', async () => {
    // '{k[$3]=k[$3]","$4} END {for(c in k){n=split(substr(k[c],2),a,",");
    //  for(i=2;i<=n;i++)if(a[i]!=a[1]){r++;break}} print r}'
    expect((await statisticsOf(fileReads())).sizes?.resized).toBe(8);
  });

  it('have the inter-arrival times that awk has', async () => {
    // 'NR>2 {d=$1-p; n++; m+=d; q+=d*d} {p=$1} END {m/=n; print m, sqrt(q/n-m*m)/m}'
    const { times } = await statisticsOf(fileReads());
    expect(times?.interArrivals).toMatchObject({ count: 4999, min: 0 });
    expect(times?.interArrivals?.mean).toBeCloseTo(0.017032807, 9);
    expect(times?.interArrivals?.coefficientOfVariation).toBeCloseTo(30.134857961, 6);
  });

  it('have the popularity that awk has', async () => {
    // 'NR>1 {c[$3]++} END {for(k in c) print c[k]}' | sort -rn |
    //  awk '{s+=$1; print NR, $1, s}' | sed -n '1p;2p;10p;1047p'; the top tenth is 105 contents
    const { popularity } = await statisticsOf(fileReads());
    const ranks = new Map(popularity.rankFrequencies.map(({ rank, requests }) => [rank, requests]));
    expect([1, 2, 10, 1047].map((rank) => ranks.get(rank))).toEqual([8, 8, 8, 1]);
    const topTenth = popularity.topShares.find(({ contents }) => contents === 0.1);
    // … | head -105 | awk '{s+=$1} END {print s}'
    expect(topTenth?.requests).toBe(795 / 5000);
  });

  it('have the reuse distances that awk has', async () => {
    // 'NR>1 {if($3 in at){for(i=at[$3];i<n;i++)if(!(st[i] in e)){e[st[i]];k++}; print k; delete e;
    //  k=0} at[$3]=n; st[n++]=$3}' | sort -n | awk '{v[NR]=$1; s+=$1} END {print NR, s/NR, v[1],
    //  v[int(NR*.1+.999999)], v[int(NR*.5+.999999)], v[int(NR*.9+.999999)], v[NR]}'
    const { distances } = (await statisticsOf(fileReads())).reuse;
    expect(distances).toMatchObject({
      ...{ count: 3953, min: 136, p10: 640, p50: 727, p90: 749, max: 766 },
    });
    expect(distances?.mean).toBeCloseTo(711.197, 3);
  });

  it('follow popularity over time as awk does', async () => {
    // 'NR==2 {t=$1} NR>1 {w=int(($1-t)/85.147*4); if(w>3)w=3; r[w]++; if(!(w","$3 in d)){d[w","$3];
    //  u[w]++} if(!($3 in s)){s[$3]; n[w]++}} END {for(w=0;w<4;w++) print r[w]+0, u[w]+0, n[w]+0}'
    const { overTime } = await statisticsOf(fileReads(), { windows: 4 });
    const rows = overTime?.windows.map(({ requests, distinct, newContents }) => {
      return [requests, distinct, newContents];
    });
    expect(overTime?.unit).toBe('seconds');
    expect(rows).toEqual([
      [1964, 789, 789],
      [835, 741, 75],
      [505, 505, 29],
      [1696, 829, 154],
    ]);
  });
});

describe('the statistics of a trace', () => {
  const contents = fc.array(fc.nat(12), { minLength: 1, maxLength: 200 });

  it('have exact reuse distances, whatever the requests', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (numbers) => {
        const names = numbers.map(String);
        const { reuse } = await statisticsOf(names.map((content) => ({ content })));
        const distances = distancesOf(names);
        expect(reuse.distances?.count ?? 0).toBe(distances.length);
        if (distances.length === 0) return;
        const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
        expect(reuse.distances?.mean).toBeCloseTo(mean, 9);
        const median = distances[Math.ceil(distances.length / 2) - 1];
        expect(reuse.distances).toMatchObject({ min: distances[0], p50: median });
        expect(reuse.distances?.max).toBe(distances.at(-1));
      }),
    );
  });

  it('add up over windows of requests where there are no times', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.integer({ min: 1, max: 7 }), async (numbers, windows) => {
        const requests = numbers.map((number) => ({ content: String(number) }));
        const statistics = await statisticsOf(requests, { windows });
        const rows = statistics.overTime?.windows ?? [];
        const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
        expect(statistics.overTime?.unit).toBe('requests');
        expect(sum(rows.map((row) => row.requests))).toBe(numbers.length);
        expect(sum(rows.map((row) => row.newContents))).toBe(new Set(numbers).size);
        expect(rows.every((row) => row.requests > 0 && row.distinct <= row.requests)).toBe(true);
        expect(statistics).not.toHaveProperty('times');
        expect(statistics).not.toHaveProperty('sizes');
      }),
    );
  });

  it('leave out what the trace does not say', async () => {
    const statistics = await statisticsOf([{ content: 'a' }, { content: 'b' }]);
    expect(statistics).toMatchObject({ requests: 2, contents: 2, oneTimers: 2 });
    expect(statistics.reuse).toEqual({ distanceCurve: [] });
    expect(statistics.popularity.zipf.maximumLikelihood).toBeUndefined();
  });

  it('are estimated from a sample of the contents', async () => {
    const requests = Array.from({ length: 60_000 }, (_, i) => ({ content: `c${i % 20_000}` }));
    const sample = { rate: 0.1, seed: 3 };
    const estimated = await statisticsOf(requests, { sample, windows: 3 });
    expect(estimated.requests).toBe(60_000);
    expect(estimated.sample?.rate).toBeCloseTo(0.1, 6);
    expect(Math.abs(estimated.contents / 20_000 - 1)).toBeLessThan(0.1);
    expect(Math.abs((estimated.reuse.distances?.mean ?? NaN) / 20_000 - 1)).toBeLessThan(0.1);
    const [first, second] = estimated.overTime?.windows ?? [];
    expect(first?.newContents).toBe(estimated.contents);
    expect(second?.newContents).toBe(0);
  });

  it('refuse a trace without requests, and a sample without any', async () => {
    await expect(statisticsOf([])).rejects.toThrow('trace: found no requests');
    const sample = { rate: 1e-7, seed: 1 };
    await expect(statisticsOf([{ content: 'a' }], { sample })).rejects.toThrow(
      /--sample: found .* none of 1 requests is in the sample, allowed: a higher rate/,
    );
  });
});
