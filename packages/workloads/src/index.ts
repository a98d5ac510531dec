import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { stationary } from './synthetic/stationary.js';
import { events } from './trace-driven/events.js';

const { registerWorkload } = registrarFor({ name, version });

registerWorkload('EVENTS', events);
registerWorkload('STATIONARY', stationary);

export type * from './sampling/index-sampler.js';
export * from './sampling/truncated-zipf.js';
export { events, stationary };
