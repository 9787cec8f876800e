#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Runs are short: optimizing late and collecting often takes less time and memory.
setFlagsFromString('--interrupt-budget=1000000');
setFlagsFromString('--heap-growing-percent=50');
const { run } = await import('../dist/bundle/process.js');
process.exitCode = await run(process.argv.slice(2));
