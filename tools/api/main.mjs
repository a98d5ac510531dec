/**
 * `npm run api`: records the public interface of the built packages in `docs/api`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';
import { REPORTED_PACKAGES, reportApi, reportFile } from './report-api.mjs';

for (const name of REPORTED_PACKAGES) {
  const file = join(WORKSPACE_ROOT, reportFile(name));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, reportApi(WORKSPACE_ROOT, name));
  console.log(reportFile(name));
}
