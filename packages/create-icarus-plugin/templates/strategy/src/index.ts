import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { myPlugin } from './my-plugin.js';

registrarFor({ name, version }).registerStrategy('MY_PLUGIN', myPlugin);

export { myPlugin };
