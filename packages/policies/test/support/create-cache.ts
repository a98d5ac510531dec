// Registers the policies that caches are created with.
import '../../src/index.js';

export { createCache } from '@icarus-sim/testing';
