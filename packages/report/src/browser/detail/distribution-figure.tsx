import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { VegaFigure } from '../figures/vega-figure.js';
import { plotSpecification } from '../../plots/specification/plot-specification.js';
import type { Theme } from '../use-theme.js';

interface DistributionProps {
  readonly path: string;
  /** Values with the share of all that is not above them. */
  readonly steps: readonly (readonly [number, number])[];
  readonly theme: Theme;
}

const WIDTH = 420;

/** A cumulative distribution that one run measured. */
export function DistributionFigure({ path, steps, theme }: DistributionProps): JSX.Element {
  const specification = useMemo(() => {
    const distribution = {
      parameters: {},
      metric: path,
      values: steps.map(([value]) => value),
      shares: steps.map(([, share]) => share),
      n: 1,
    };
    const data = {
      rows: [],
      distributions: [distribution],
      headlines: [],
      metrics: {},
      parameters: {},
    };
    const options = { y: [path], kind: 'cdf', theme, panelWidth: WIDTH } as const;
    return { ...plotSpecification(data, options), background: 'transparent' };
  }, [path, steps, theme]);
  return <VegaFigure specification={specification} label={`Cumulative distribution ${path}`} />;
}
