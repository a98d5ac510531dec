import { ALTERNATION_CASES } from './alternation-cases.mjs';
import { NETWORK_CASES } from './network-cases.mjs';
import { SCALE_CASES } from './scale-cases.mjs';
import { SINGLE_CACHE_CASES } from './single-cache-cases.mjs';
import { START_UP_CASES } from './start-up-cases.mjs';

/** Everything that is measured, group by group. */
export const CASES = [
  ...NETWORK_CASES,
  ...SINGLE_CACHE_CASES,
  ...SCALE_CASES,
  ...ALTERNATION_CASES,
  ...START_UP_CASES,
];
