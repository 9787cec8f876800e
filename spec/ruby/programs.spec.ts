import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../support/program.ts';

const folder = join(import.meta.dirname, 'programs');

/** Programs of our own, and what Ruby 3.1 prints when it runs them. */
describe('Ruby programs', () => {
  for (const chapter of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    describe(chapter.name, () => {
      for (const file of readdirSync(join(folder, chapter.name)).filter((name) => name.endsWith('.rb'))) {
        it(file, () => {
          const path = join(folder, chapter.name, file);
          const expected = path.replace(/\.rb$/, '.out');
          expect(existsSync(expected), `${file} has its output beside it`).to.equal(true);
          const result = runProgram(file, readFileSync(path, 'utf8'));
          expect(result.stdout + result.stderr).to.equal(readFileSync(expected, 'utf8'));
        });
      }
    });
  }
});
