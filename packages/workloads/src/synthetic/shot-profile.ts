/** How the requests for a content are spread over its life. */
export interface ShotProfile {
  /**
   * The age in lifespans that all but one in a thousand requests come before.
   */
  readonly reach: number;
  /**
   * Share of a content's requests still to come.
   * @param age - Age of the content in lifespans, at least 0.
   */
  remaining(age: number): number;
  /**
   * The age in lifespans at which a share of the requests is still to come: the inverse of
   * `remaining`.
   */
  ageAt(remaining: number): number;
}

/** The rate of requests falls exponentially. */
const EXPONENTIAL: ShotProfile = {
  reach: Math.log(1000),
  remaining: (age) => Math.exp(-age),
  ageAt: (remaining) => -Math.log(remaining),
};

/** The rate of requests is constant until the content's life ends. */
const UNIFORM: ShotProfile = {
  reach: 1,
  remaining: (age) => Math.max(0, 1 - age),
  ageAt: (remaining) => 1 - remaining,
};

/** The profiles, by the name they have in configurations. */
export const SHOT_PROFILES = { EXPONENTIAL, UNIFORM } as const;
