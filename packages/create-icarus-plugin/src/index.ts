export { parseComponentName, type ComponentName } from './component-name.js';
export { planPlugin } from './plan-plugin.js';
export { PLUGIN_KINDS, type PluginKind } from './plugin-kind.js';
export type { CommandOptions } from './command-options.js';
export type { PluginPlan } from './plugin-plan.js';
export { run } from './run.js';
export { writePlugin } from './write-plugin.js';
