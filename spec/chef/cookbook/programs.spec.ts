import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { installChef } from '../../../src/chef/chef.ts';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import { evaluateFile } from '../../../src/ruby/machine/evaluate.ts';
import { formatPlace, rescuable } from '../../../src/ruby/machine/exceptions.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';

const FOLDER = join(import.meta.dirname, 'programs');

/** What a program prints in a machine with the Chef of a generation. */
function run(path: string, generation: Generation): string {
  let written = '';
  const vm = createRuby(createVirtualHost({ write: (_stream, text) => void (written += text) }));
  installChef(vm, generation);
  try {
    evaluateFile(vm, path, readFileSync(path, 'utf8'));
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    const places = (exception.places ?? []).map(formatPlace).join('\n');
    return `${written}${vm.className(exception)}: ${vm.toS(vm.call(exception, 'message', []))}\n${places}`;
  }
  return written;
}

describe('Ruby programs that use metadata and versions', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.rb')))
    for (const generation of [CHEF_18, CHEF_12]) {
      const wanted = join(FOLDER, file.replace(/rb$/, `${generation.name}.out`));
      if (existsSync(wanted))
        it(`${file} prints what Chef ${generation.name} prints`, () => {
          expect(run(join(FOLDER, file), generation)).to.equal(readFileSync(wanted, 'utf8'));
        });
    }
});
