import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTED_PACKAGES, reportApi, reportFile } from '../api/report-api.mjs';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

// The declarations of a whole package are analyzed.
jest.setTimeout(300_000);

describe.each(REPORTED_PACKAGES)('the public interface of %s', (name) => {
  it('is what docs/api records: after an intended change, run "npm run api"', () => {
    const file = join(WORKSPACE_ROOT, reportFile(name));
    const recorded = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(reportApi(WORKSPACE_ROOT, name)).toBe(recorded);
  });
});
