const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A process that was told to end. */
export interface Leave {
  /** Resolves when it is told so once more. */
  readonly again: Promise<void>;
}

/** Waits until the process gets a signal to end. */
export async function untilToldToLeave(): Promise<Leave> {
  await nextSignal();
  return { again: nextSignal() };
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    const listen = (): void => {
      for (const signal of SIGNALS) process.off(signal, listen);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, listen);
  });
}
