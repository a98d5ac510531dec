import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { convert } from './commands/convert.js';

registrarFor({ name, version }).registerCommand('convert', convert);

export {
  convertConfiguration,
  type ConvertedConfiguration,
} from './conversion/convert-configuration.js';
