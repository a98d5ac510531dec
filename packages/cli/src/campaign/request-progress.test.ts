import { RequestProgress } from './request-progress.js';

describe('the progress in requests', () => {
  it('counts what is finished and what is running', () => {
    const progress = new RequestProgress();
    progress.update(0, 100, 400);
    progress.update(1, 200, 400);
    progress.update(0, 400, 400);
    expect(progress.finish(0)).toBe(400);
    expect(progress.requests).toBe(600);
    expect(progress.runningShare).toBe(0.5);
  });

  it('does not guess where an experiment never told', () => {
    const progress = new RequestProgress();
    expect(progress.finish(0)).toBeUndefined();
    expect(progress.requests).toBe(0);
    expect(progress.runningShare).toBe(0);
  });
});
