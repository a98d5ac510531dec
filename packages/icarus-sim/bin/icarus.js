#!/usr/bin/env node
import '@icarus-sim/cli/bin';
