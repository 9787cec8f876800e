#!/usr/bin/env node
import { run } from '../dist/bundle/process.js';

process.exitCode = await run(process.argv.slice(2));
