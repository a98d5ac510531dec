import type { Problem } from '@icarus-sim/core';

/** What a conversion has to tell beside its result. */
export interface ConversionNotes {
  /** Tells of something that is left out on purpose, with its place and why. */
  note(place: string, message: string): void;
  /** Tells of something that can't be converted. */
  refuse(problem: Problem): void;
}
