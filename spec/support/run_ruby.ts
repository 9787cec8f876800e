/** Runs a Ruby program in our machine, for a look while working: `node --import tsx spec/support/run_ruby.ts FILE`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runProgram } from './program.ts';

const path = resolve(process.argv[2] as string);
const result = runProgram(path, readFileSync(path, 'utf8'));
process.stdout.write(result.stdout);
process.stderr.write(result.stderr);
process.exitCode = result.status;
