import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ReportData } from '../../page/report-data.js';
import { Disclosure } from '../disclosure.js';
import { saveBlob, saveText } from '../downloads/save-file.js';
import { titleWithUnit } from '../format/values.js';
import type { Theme } from '../use-theme.js';
import { figurePng, figureSvg } from './draw-figure.js';
import { FigureData } from './figure-data.js';
import type { FigureSettings } from './figure-settings.js';
import { savedFigure, shownFigure } from './figure-specification.js';
import { useWidth } from './use-width.js';
import { VegaFigure } from './vega-figure.js';

interface CardProps {
  readonly data: ReportData;
  readonly metric: string;
  readonly settings: FigureSettings;
  readonly theme: Theme;
  readonly onMetric: (metric: string) => void;
}

/** One figure with its metric, its data and its files. */
export function FigureCard(props: CardProps): JSX.Element {
  const { data, metric, settings, theme, onMetric } = props;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const specification = useMemo(
    () => (width > 0 ? shownFigure(data, metric, settings, width, theme) : undefined),
    [data, metric, settings, width, theme],
  );
  const found = data.metrics.find(({ path }) => path === metric);
  const title = found ? titleWithUnit(found) : metric;
  const titleOf = (path: string): string =>
    data.dimensions.find((dimension) => dimension.path === path)?.title ?? path;
  const by = settings.series === '' ? '' : `, by ${titleOf(settings.series)}`;
  return (
    <figure class="card">
      <figcaption>
        <label>
          <span class="hidden">Metric of this figure</span>
          <select value={metric} onChange={({ currentTarget }) => onMetric(currentTarget.value)}>
            {data.metrics.map((each) => (
              <option key={each.path} value={each.path}>
                {titleWithUnit(each)}
              </option>
            ))}
          </select>
        </label>
        <FigureFiles data={data} metric={metric} settings={settings} />
      </figcaption>
      <div class="place" ref={place}>
        {specification && (
          <VegaFigure
            specification={specification}
            label={`${title} over ${titleOf(settings.x)}${by}; its data are in the table below`}
          />
        )}
      </div>
      <Disclosure title="Data of this figure">
        {() => specification && <FigureData specification={specification} settings={settings} />}
      </Disclosure>
    </figure>
  );
}

type FilesProps = Pick<CardProps, 'data' | 'metric' | 'settings'>;

function FigureFiles({ data, metric, settings }: FilesProps): JSX.Element {
  const name = metric.toLowerCase().replaceAll(/[^\w.-]+/g, '-');
  const figure = (): ReturnType<typeof savedFigure> => savedFigure(data, metric, settings);
  const saveSvg = async (): Promise<void> =>
    saveText(`${name}.svg`, 'image/svg+xml', await figureSvg(figure()));
  const savePng = async (): Promise<void> => saveBlob(`${name}.png`, await figurePng(figure()));
  const saveSpecification = (): void =>
    saveText(`${name}.vl.json`, 'application/json', JSON.stringify(figure(), null, 2));
  return (
    <div class="files">
      <button type="button" aria-label="Save this figure as SVG" onClick={() => void saveSvg()}>
        SVG
      </button>
      <button type="button" aria-label="Save this figure as PNG" onClick={() => void savePng()}>
        PNG
      </button>
      <button
        type="button"
        aria-label="Save the Vega-Lite specification of this figure"
        onClick={saveSpecification}
      >
        Vega-Lite
      </button>
    </div>
  );
}
