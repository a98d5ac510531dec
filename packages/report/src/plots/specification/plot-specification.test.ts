import { drawFigure, type DrawnFigure } from '../../../test/support/figure-marks.js';
import { plotData, sweepRows } from '../../../test/support/plot-data.js';
import type { PlotDistribution } from './plot-data.js';
import { PLOT_KINDS, type PlotOptions } from './plot-options.js';
import { plotSpecification } from './plot-specification.js';

const ROWS = sweepRows({
  'workload.alpha': [0.6, 0.8, 1],
  'strategy.name': ['LCE', 'LCD', 'MINE'],
});

function draw(options: PlotOptions, rows = ROWS): Promise<DrawnFigure> {
  return drawFigure(plotSpecification(plotData(rows), options));
}

/** Numbers by which marks of a type are drawn, with those of the data they are drawn for. */
function drawnNumbers({ marks, numberAt }: DrawnFigure, type: string): [number, number][] {
  return marks
    .filter((mark) => mark.type === type && 'mean' in Object(mark.item.datum))
    .map(({ item }) => [numberAt(item.y), Number(item.datum.mean)]);
}

describe('plotSpecification', () => {
  it('draws a point of a line for each estimate, at its height', async () => {
    const numbers = drawnNumbers(await draw({}), 'symbol');
    expect(numbers).toHaveLength(ROWS.length);
    for (const [drawn, mean] of numbers) expect(drawn).toBeCloseTo(mean, 10);
    expect(numbers.map(([, mean]) => mean).sort()).toEqual(ROWS.map(({ mean }) => mean).sort());
  });

  it('draws intervals from end to end', async () => {
    const { marks, numberAt } = await draw({});
    const rules = marks.filter(({ type, item }) => type === 'rule' && 'low' in Object(item.datum));
    expect(rules).toHaveLength(ROWS.length);
    for (const { item } of rules) {
      const ends = [numberAt(item.y), numberAt(item.y2)].sort();
      expect(ends[0]).toBeCloseTo(Number(item.datum.low), 10);
      expect(ends[1]).toBeCloseTo(Number(item.datum.high), 10);
    }
  });

  it('draws no interval of a single replication', async () => {
    const single = ROWS.map((row) => ({ ...row, low: row.mean, high: row.mean, n: 1 }));
    const { marks } = await draw({}, single);
    expect(marks.some(({ type, item }) => type === 'rule' && 'low' in Object(item.datum))).toBe(
      false,
    );
  });

  it('draws bars up to their estimate', async () => {
    const figure = await draw({ kind: 'bar' });
    // The ends of intervals are rectangles, too, one pixel high.
    const marks = figure.marks.filter(({ item }) => item.height > 1);
    const numbers = drawnNumbers({ ...figure, marks }, 'rect');
    expect(numbers).toHaveLength(ROWS.length);
    for (const [drawn, mean] of numbers) expect(drawn).toBeCloseTo(mean, 10);
  });

  it('colours bars of each number as the legend does', async () => {
    const rows = sweepRows({ 'strategy.name': ['LCE', 'LCD'], 'workload.alpha': [0.6, 0.8, 1] });
    const figure = await draw({ kind: 'bar', x: 'strategy.name', by: 'workload.alpha' }, rows);
    const bars = figure.marks.filter(
      ({ type, item }) => type === 'rect' && 'mean_end' in Object(item.datum),
    );
    const colors = new Map(
      bars.map(({ item }): [unknown, unknown] => [item.datum.series, item.fill]),
    );
    expect(new Set(colors.values()).size).toBe(3);
    const legend = figure.marks.flatMap(({ type, item }): [unknown, unknown][] =>
      type === 'symbol' && 'value' in Object(item.datum) ? [[item.datum.value, item.fill]] : [],
    );
    expect(colors).toEqual(new Map(legend));
  });

  it('has a logarithmic axis where numbers spread over decades, unless a linear one is asked for', () => {
    const sizes = { 'cachePlacement.networkCache': [0.0004, 0.002, 0.01, 0.05, 0.2] };
    const data = plotData(sweepRows(sizes));
    const scaleOf = (options: PlotOptions): unknown =>
      /"type":"log"/.test(JSON.stringify(plotSpecification(data, options)));
    expect([scaleOf({}), scaleOf({ logX: false })]).toEqual([true, false]);
    const steps = Array.from({ length: 300 }, (_, i) => i + 1);
    const even = plotData(sweepRows({ 'topology.n': steps }));
    expect(JSON.stringify(plotSpecification(even, {}))).not.toContain('"type":"log"');
  });

  it('stacks bars on top of each other', async () => {
    const { marks, numberAt } = await draw({ kind: 'stacked', x: 'workload.alpha' });
    const bars = marks.filter(({ type, item }) => type === 'rect' && 'mean' in Object(item.datum));
    for (const { item } of bars) {
      const [top, foot] = [item.y, item.y + item.height];
      expect(numberAt(top) - numberAt(foot)).toBeCloseTo(Number(item.datum.mean), 10);
    }
    const highest = Math.max(...bars.map(({ item }) => numberAt(item.y)));
    const last = ROWS.filter(({ parameters }) => parameters['workload.alpha'] === 1);
    expect(highest).toBeCloseTo(
      last.reduce((sum, { mean }) => sum + mean, 0),
      10,
    );
  });

  it('writes the estimate in the cell of a heat map', async () => {
    const { marks } = await draw({ kind: 'heatmap' });
    const texts = marks.filter(({ type, item }) => type === 'text' && 'mean' in Object(item.datum));
    expect(texts).toHaveLength(ROWS.length);
    for (const { item } of texts) {
      expect(Number(item.text)).toBeCloseTo(Number(item.datum.mean), 2);
    }
  });

  it('draws distributions as steps', async () => {
    const distribution = (name: string, values: number[]): PlotDistribution => {
      const shares = values.map((_, i) => (i + 1) / values.length);
      return { parameters: { 'strategy.name': name }, metric: 'LATENCY.CDF', values, shares, n: 1 };
    };
    const distributions = [distribution('LCE', [1, 2, 5]), distribution('LCD', [2, 3])];
    const { marks } = await drawFigure(plotSpecification(plotData([], { distributions }), {}));
    const lines = marks.filter(({ type }) => type === 'line');
    expect(lines.map(({ item }) => Object(item.datum).value)).toEqual([1, 1, 2, 5, 2, 2, 3]);
    expect(new Set(lines.map(({ item }) => item.interpolate))).toEqual(new Set(['step-after']));
  });

  it('draws a series as a line over time without markers, its intervals as a band', async () => {
    const rows = sweepRows({ 'strategy.name': ['LCE', 'LCD'], time: [20, 30, 40] });
    const figure = await draw({}, rows);
    const { marks } = figure;
    const lines = marks.filter(({ type }) => type === 'line');
    const points = lines.map(({ item }) => [item.datum.series, item.datum.x, item.datum.mean]);
    expect(points).toEqual(
      rows.map(({ parameters, mean }) => [parameters['strategy.name'], parameters['time'], mean]),
    );
    for (const [drawn, mean] of drawnNumbers(figure, 'line')) expect(drawn).toBeCloseTo(mean, 10);
    expect(drawnNumbers(figure, 'symbol')).toEqual([]);
    expect(marks.filter(({ type }) => type === 'area')).toHaveLength(rows.length);
    expect(marks.map(({ item }) => item.text)).toContain('Time');
  });

  it('ends the band of a series above 0 where the axis is logarithmic', async () => {
    const rows = sweepRows({ time: [20, 30] }).map((row) => ({ ...row, low: -0.1 }));
    const { marks, numberAt } = await draw({ logY: true }, rows);
    const bands = marks.filter(({ type }) => type === 'area');
    expect(bands).toHaveLength(2);
    for (const { item } of bands) {
      const ends = [numberAt(item.y), numberAt(item.y2)];
      expect(Math.min(...ends)).toBeCloseTo(Number(item.datum.mean) / 10, 10);
    }
  });

  it('has one legend for all panels, with every series', async () => {
    const rows = sweepRows({
      'topology.name': ['GEANT', 'WIDE', 'GARR'],
      'workload.alpha': [0.6, 0.8],
      'strategy.name': ['LCE', 'LCD'],
    });
    const { marks } = await draw({}, rows);
    const texts = marks.filter(({ type }) => type === 'text').map(({ item }) => item.text);
    for (const text of ['LCE', 'LCD', 'Strategy', 'GEANT', 'WIDE', 'GARR']) {
      expect(texts.filter((each) => each === text)).toHaveLength(1);
    }
  });

  it('has logarithmic axes, without what has no place on them', async () => {
    const nothing = sweepRows({ 'workload.alpha': [2], 'strategy.name': ['LCE'] }).map((row) => {
      return { ...row, mean: 0, low: 0, high: 0 };
    });
    const rows = [...ROWS, ...nothing];
    const numbers = drawnNumbers(await draw({ logX: true, logY: true }, rows), 'symbol');
    expect(numbers).toHaveLength(ROWS.length);
    for (const [drawn, mean] of numbers) expect(drawn).toBeCloseTo(mean, 10);
  });

  it('keeps texts from data as texts', async () => {
    const name = '"); alert(1); //</script>\'\\';
    const rows = sweepRows({ 'workload.alpha': [1, 2], 'strategy.name': [name, 'LCE'] });
    const { marks } = await draw({}, rows);
    expect(marks.map(({ item }) => item.text)).toContain(name);
    expect(drawnNumbers(await draw({}, rows), 'symbol')).toHaveLength(4);
  });

  it.each(PLOT_KINDS)(
    'draws nothing, but no error either, where there is no data: %s',
    async (kind) => {
      await expect(drawFigure(plotSpecification(plotData([]), { kind }))).resolves.toBeDefined();
    },
  );

  it('depends on nothing but its arguments', () => {
    const specify = (): string =>
      JSON.stringify(plotSpecification(plotData(ROWS), { bands: true }));
    expect(specify()).toBe(specify());
  });
});
