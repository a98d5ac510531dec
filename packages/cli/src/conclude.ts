/**
 * Carries a command out and sets the exit code of the process; an error is shown to the user.
 * @param heading - What can't be done where the input is unusable, such as `a.yaml can't be run`.
 * @param command - Does the work and returns the exit code.
 */
export async function conclude(
  heading: string | undefined,
  command: () => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const { reportError } = await import('./presentation/problems.js');
    process.exitCode = reportError(error, heading);
  }
}
