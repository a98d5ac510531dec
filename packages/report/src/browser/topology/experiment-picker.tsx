import type { JSX } from 'preact';
import type { ReportData } from '../../page/report-data.js';
import { nearestExperiment } from './nearest-experiment.js';

interface PickerProps {
  readonly data: ReportData;
  readonly experiment: number;
  readonly onExperiment: (experiment: number) => void;
}

/** Chooses an experiment by the values of its parameters. */
export function ExperimentPicker({ data, experiment, onExperiment }: PickerProps): JSX.Element {
  const { dimensions, experiments } = data;
  const positions = experiments[experiment]?.positions ?? [];
  return (
    <fieldset class="toolbar controls">
      <legend class="hidden">Which experiment is shown</legend>
      {dimensions.map(({ path, title, values }, dimension) => (
        <label key={path}>
          <span>{title}</span>
          <select
            value={positions[dimension]}
            onChange={({ currentTarget }) => {
              const wanted = positions.with(dimension, Number(currentTarget.value));
              onExperiment(nearestExperiment(experiments, wanted, dimension) ?? experiment);
            }}
          >
            {values.map((value, i) => (
              <option key={value} value={i}>
                {value}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
