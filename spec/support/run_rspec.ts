/** Runs Ruby spec files with our RSpec, for a look while working: `node --import tsx spec/support/run_rspec.ts FILE…`. */
import { resolve } from 'node:path';
import { runSpecFiles } from './rspec.ts';

const { results, outside, notices } = runSpecFiles(
  process.argv.slice(2).map((path) => resolve(path)),
  process.cwd(),
);
for (const result of results) {
  process.stdout.write(`${result.status}  ${result.fullDescription}\n`);
  if (result.exception)
    process.stdout.write(`    ${result.exception.class}: ${result.exception.message.replaceAll('\n', '\n    ')}\n`);
}
for (const { during, class: name, message, backtrace } of outside)
  process.stdout.write(
    `${during}\n    ${name}: ${message}\n    ${backtrace
      .slice(0, 5)
      .map((place) => `${place.path}:${place.line}`)
      .join('\n    ')}\n`,
  );
for (const { message } of notices) process.stdout.write(`notice: ${message}\n`);
