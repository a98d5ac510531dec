import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReportData } from '../../page/report-data.js';
import type { Theme } from '../use-theme.js';
import { FigureCard } from './figure-card.js';
import { FigureControls } from './figure-controls.js';
import { defaultSettings, type FigureSettings } from './figure-settings.js';
import { SeriesLegend } from './series-legend.js';

interface FiguresProps {
  readonly data: ReportData;
  readonly theme: Theme;
}

/** Figures that are shown at once. */
const FIGURES = 4;

/** The main figures: one a metric, all of the same axes and series. */
export function FiguresSection({ data, theme }: FiguresProps): JSX.Element {
  const [chosen, setSettings] = useState<FigureSettings>();
  const [metrics, setMetrics] = useState<readonly string[]>([]);
  const initial = useMemo(() => defaultSettings(data), [data]);
  const settings = chosen ?? initial;
  const first = data.metrics.filter(({ headline }) => headline).slice(0, FIGURES);
  const series = data.dimensions.find(({ path }) => path === settings.series);
  if (data.dimensions.length === 0) {
    return (
      <section id="figures" aria-labelledby="figures-title">
        <h2 id="figures-title">Figures</h2>
        <p class="empty">All experiments have the same parameters: there is nothing to compare.</p>
      </section>
    );
  }
  return (
    <section id="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">Figures</h2>
      <FigureControls dimensions={data.dimensions} settings={settings} onChange={setSettings} />
      {series && (
        <SeriesLegend
          dimension={series}
          hidden={settings.hidden}
          theme={theme}
          onChange={(hidden) => setSettings({ ...settings, hidden })}
        />
      )}
      <div class="figures">
        {first.map(({ path }, i) => (
          <FigureCard
            key={path}
            data={data}
            metric={metrics[i] ?? path}
            settings={settings}
            theme={theme}
            onMetric={(metric) =>
              setMetrics(first.map((each, j) => (j === i ? metric : (metrics[j] ?? each.path))))
            }
          />
        ))}
      </div>
    </section>
  );
}
