/** What to say of an experiment that has run for too long. @param timeout - In seconds. */
export function tookTooLong(timeout: number): string {
  return `it was stopped after ${timeout} s (settings.timeout)`;
}

/** What to say of a worker without memory. @param memory - What it may use, in MB. */
export function ranOutOfMemory(memory: number | undefined): string {
  return memory === undefined
    ? 'its worker ran out of memory'
    : `its worker needed more than ${memory} MB of memory (settings.memory)`;
}

/** What to say of a worker that has ended by itself. */
export function exitedWith(code: number | string): string {
  return `its worker exited with code ${code}`;
}

/** What to say of a worker whose process was ended from outside. */
export function killedBy(signal: string): string {
  return `the process of its worker was killed by ${signal}`;
}
