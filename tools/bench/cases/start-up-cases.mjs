/** How long the command takes to answer. */

export const START_UP_CASES = [
  { args: ['--help'], goal: 0.15 },
  { args: ['list'], goal: 0.3 },
].map(({ args, goal }) => ({
  group: 'start-up',
  title: `icarus ${args.join(' ')}`,
  unit: 's',
  goal,
  script: 'measure-command.mjs',
  input: { args },
}));
