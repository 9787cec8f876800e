import { expect } from 'chai';
import { compileErubis } from '../../src/erb/compile_erubis.ts';
import { renderErubis } from '../../src/erb/render.ts';
import { CHEF_18 } from '../../src/chef/generation.ts';
import { installChef } from '../../src/chef/chef.ts';
import { fromPlain } from '../../src/chef/attribute/plain.ts';
import { RTemplateContext } from '../../src/chef/template/template_context.ts';
import { rescuable } from '../../src/ruby/machine/exceptions.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../src/ruby/ruby.ts';
import { RFloat } from '../../src/ruby/value/float.ts';
import { VARIABLES, VECTORS } from './erubis_vectors.ts';

/** What a template renders to, or the class of the error that it raises. */
function render(template: string): { output: string } | { error: string } {
  const vm = createRuby(createVirtualHost());
  installChef(vm, CHEF_18);
  const context = new RTemplateContext(vm);
  for (const [name, value] of Object.entries(VARIABLES)) context.setIvar(`@${name}`, fromPlain(value));
  context.setIvar('@f', new RFloat(1.5));
  try {
    return { output: renderErubis(vm, template, '(erubis)', context).text };
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    return { error: vm.className(exception) };
  }
}

describe('compileErubis', () => {
  it('gives the source that Erubis gives', () => {
    const different = VECTORS.filter(([template, source]) => compileErubis(template) !== source);
    expect(different).to.deep.equal([]);
  });

  it('keeps every line where it was', () => {
    for (const [template] of VECTORS) {
      const lines = template.split('\n').length;
      expect(compileErubis(template).split('\n').length, template).to.be.at.least(lines);
    }
  });
});

describe('renderErubis', () => {
  it('gives the output, or the error, that Erubis gives', () => {
    const different = VECTORS.map(([template, , wanted]) => ({ template, wanted, got: render(template) })).filter(
      ({ wanted, got }) => JSON.stringify(wanted) !== JSON.stringify(got),
    );
    expect(different).to.deep.equal([]);
  });
});
