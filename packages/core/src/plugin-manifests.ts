/**
 * What can be known of plugins without loading them: an entry of its own, for it must be quick.
 */
export * from './plugins/find-plugins.js';
export * from './plugins/plugin-commands.js';
export * from './registry/official-components.js';
