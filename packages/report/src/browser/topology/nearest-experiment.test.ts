import { nearestExperiment } from './nearest-experiment.js';

const experiments = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 1, 0],
].map((positions, id) => ({
  id,
  description: '',
  positions,
  replications: [1],
  failed: 0,
  network: 0,
}));

describe('nearestExperiment', () => {
  it('finds the experiment that is wanted, or the most alike with the chosen value', () => {
    expect(nearestExperiment(experiments, [1, 1, 0], 0)).toBe(2);
    expect(nearestExperiment(experiments, [0, 1, 0], 1)).toBe(2);
    expect(nearestExperiment(experiments, [0, 1, 0], 0)).toBe(0);
  });

  it('finds nothing where no experiment has the value', () => {
    expect(nearestExperiment(experiments, [0, 0, 1], 2)).toBeUndefined();
  });
});
