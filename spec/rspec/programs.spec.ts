import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSpecFiles } from '../support/rspec.ts';

const folder = join(import.meta.dirname, 'programs');

/** Spec files of our own, and what RSpec 3.12 makes of each example: status, description, exception, message. */
describe('RSpec programs', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('_spec.rb'))) {
    it(file, () => {
      const { results } = runSpecFiles([join(folder, file)], folder);
      const facts = results.map(({ line, status, fullDescription, pendingMessage, exception }) => {
        const fact = [line, status, fullDescription, pendingMessage, exception?.class, exception?.message].map(
          (each) => each ?? null,
        );
        while (fact.at(-1) === null) fact.pop();
        return JSON.stringify(fact)
          .replaceAll(folder, 'FOLDER')
          .replace(/0x[0-9a-f]{14,16}/g, '0x…')
          .replace(/#<([A-Z]\w*):\d+>/g, '#<$1:…>');
      });
      const expected = readFileSync(join(folder, file.replace(/_spec\.rb$/, '.facts')), 'utf8')
        .trimEnd()
        .split('\n');
      expect(facts).to.deep.equal(expected);
    });
  }
});
