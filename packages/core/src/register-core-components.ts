import { name, version } from '../package.json';
import { inProcessExecutor } from './executors/in-process-executor.js';
import { localExecutor } from './executors/local-executor.js';
import { registrarFor } from './registry/register-components.js';
import { journalReader, journalWriter } from './results/journal-results.js';
import { jsonReader, jsonWriter } from './results/json-format.js';

const { registerExecutor, registerResultsReader, registerResultsWriter } = registrarFor({
  name,
  version,
});
registerExecutor('IN_PROCESS', inProcessExecutor);
registerExecutor('LOCAL', localExecutor);
registerResultsReader('JOURNAL', journalReader);
registerResultsReader('JSON', jsonReader);
registerResultsWriter('JOURNAL', journalWriter);
registerResultsWriter('JSON', jsonWriter);
