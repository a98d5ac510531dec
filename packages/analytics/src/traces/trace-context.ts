import { RandomStreams, type CommandContext, type ComponentContext } from '@icarus-sim/core';

/** What readers of traces get of a command: relative names and warnings, each shown once. */
export function traceContext({ directory, warn }: CommandContext): ComponentContext {
  const warnings = new Set<string>();
  return {
    random: RandomStreams.of(1, 1),
    baseDirectory: directory,
    warn(message) {
      if (!warnings.has(message)) warn(message);
      warnings.add(message);
    },
  };
}
