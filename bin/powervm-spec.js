#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Runs are short: what V8 optimizes early costs more than it saves.
setFlagsFromString('--interrupt-budget=1000000');

const { run } = await import('../dist/bundle/process.js');
process.exitCode = await run(process.argv.slice(2));
