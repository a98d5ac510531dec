import type { JSX } from 'preact';
import { formatNumber } from '../format/numbers.js';
import type { Theme } from '../use-theme.js';
import { hitColor, loadColor } from './color-scales.js';
import type { NetworkResults } from './node-results.js';

interface LegendProps {
  readonly results: NetworkResults;
  /** Load of the busiest link, both directions together. */
  readonly mostLoad: number;
  readonly theme: Theme;
}

const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** What the marks and colours of a network mean. */
export function NetworkLegend({ results, mostLoad, theme }: LegendProps): JSX.Element {
  const mostHits = Math.max(0, ...results.caches.values());
  return (
    <ul class="network-legend">
      <li>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <rect class="node source" x="-5" y="-5" width="10" height="10" />
        </svg>
        source
      </li>
      <li>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <path class="node receiver" d="M0 -6 L6 5 L-6 5 Z" />
        </svg>
        receiver
      </li>
      <li>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <circle class="node router" r="4" />
        </svg>
        router
      </li>
      {mostHits > 0 && (
        <Ramp label="cache hit ratio" most={mostHits} color={hitColor} theme={theme} />
      )}
      {mostLoad > 0 && <Ramp label="link load" most={mostLoad} color={loadColor} theme={theme} />}
    </ul>
  );
}

interface RampProps {
  readonly label: string;
  readonly most: number;
  readonly color: (share: number, theme: Theme) => string;
  readonly theme: Theme;
}

function Ramp({ label, most, color, theme }: RampProps): JSX.Element {
  return (
    <li>
      {label} 0
      <span class="ramp" aria-hidden="true">
        {STEPS.map((share) => (
          <i key={share} style={{ background: color(share, theme) }} />
        ))}
      </span>
      {formatNumber(most)}
    </li>
  );
}
