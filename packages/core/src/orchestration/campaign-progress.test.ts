import { CampaignProgress } from './campaign-progress.js';

describe('CampaignProgress', () => {
  it('estimates no end before the first experiment has ended', () => {
    expect(new CampaignProgress(10, 2).summary().secondsLeft).toBeUndefined();
  });

  it('estimates the end from the mean duration over the cores in use', () => {
    const progress = new CampaignProgress(10, 2);
    progress.complete(true, 3);
    progress.complete(false, 5);
    expect(progress.summary()).toMatchObject({ succeeded: 1, failed: 1, secondsLeft: 16 });
  });

  it('looks at the last thirty durations only', () => {
    const progress = new CampaignProgress(61, 1);
    for (let i = 0; i < 30; i++) progress.complete(true, 100);
    for (let i = 0; i < 30; i++) progress.complete(true, 1);
    expect(progress.summary().secondsLeft).toBe(1);
  });
});
