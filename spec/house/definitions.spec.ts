import { expect } from 'chai';
import { resources12 } from '../../src/chef/resources/chef12/index.ts';
import { resources18 } from '../../src/chef/resources/index.ts';
import { reporters } from '../../src/report/index.ts';
import { specReporters } from '../../src/report/specs/index.ts';
import { nodeCompilers } from '../../src/ruby/compile/nodes/index.ts';
import { coreClasses } from '../../src/ruby/core/index.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../src/ruby/ruby.ts';
import { stdlib } from '../../src/ruby/stdlib/index.ts';
import { modulesIn, type Module } from './modules.ts';

const modules = new Map(modulesIn('src').map((module) => [module.path, module]));

/** The modules of a folder that nothing leads to from its list. */
function unlisted(list: string, isDefinition: (module: Module) => boolean): string[] {
  const folder = list.replace(/[^/]*$/, '');
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const each of modules.get(path)?.imports ?? []) if (!each.isType) visit(each.path);
  };
  visit(list);
  return [...modules.values()]
    .filter((module) => module.path.startsWith(folder) && !reached.has(module.path) && isDefinition(module))
    .map(({ path }) => path);
}

/** The names in a list's import block, in order. */
function importedNames(list: string): string[] {
  return (modules.get(list)?.imports ?? [])
    .filter(({ isType, path }) => !isType && path.startsWith(list.replace(/[^/]*$/, '')))
    .map(({ path }) => path);
}

function isSorted(paths: readonly string[]): void {
  const plain = paths.map((path) => path.replace(/\.ts$/, ''));
  expect(plain).to.deep.equal(plain.toSorted());
}

const anything = (): boolean => true;

describe('definitions', () => {
  describe('of core classes', () => {
    it('are all in the list', () => {
      expect(
        unlisted('src/ruby/core/index.ts', ({ text }) => /=\s*define(?:Class|Module)[<(]/.test(text)),
      ).to.deep.equal([]);
    });
    it('make classes of their names and superclasses', () => {
      const vm = createRuby(createVirtualHost());
      for (const { name, superclass } of coreClasses)
        if (typeof superclass === 'string')
          expect(vm.classAt(name).superclass, `${name} < ${superclass}`).to.equal(vm.classAt(superclass));
        else expect(vm.classAt(name), name).to.be.an('object');
    });
  });

  describe('of libraries', () => {
    it('are all in the list', () =>
      expect(unlisted('src/ruby/stdlib/index.ts', ({ path }) => path.split('/').length === 4)).to.deep.equal([]));
    it('are sorted', () => {
      const names = Object.keys(stdlib).map((name) => name.toLowerCase());
      expect(names).to.deep.equal(names.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
    });
  });

  describe('of node kinds', () => {
    it('are all in the list', () => expect(unlisted('src/ruby/compile/nodes/index.ts', anything)).to.deep.equal([]));
    it('are sorted', () => isSorted(importedNames('src/ruby/compile/nodes/index.ts')));
    it('are there once', async () => {
      const paths = importedNames('src/ruby/compile/nodes/index.ts');
      const tables = (await Promise.all(paths.map((path) => import(`../../${path}`)))) as Record<string, unknown>[];
      const kinds = tables.flatMap((exported) =>
        Object.values(exported).flatMap((table) =>
          typeof table === 'object' && table !== null ? Object.keys(table) : [],
        ),
      );
      const twice = kinds.filter((kind, index) => kinds.indexOf(kind) !== index && kind in nodeCompilers);
      expect(twice).to.deep.equal([]);
    });
  });

  describe('of resources', () => {
    it('are all in the list', () => {
      const inOther = unlisted('src/chef/resources/chef12/index.ts', anything);
      const inMain = unlisted('src/chef/resources/index.ts', ({ text }) => /Resources\b.*=/.test(text));
      expect(inMain.filter((path) => !path.includes('/chef12/'))).to.deep.equal([]);
      expect(inOther).to.deep.equal([]);
    });
    it('are sorted', () => isSorted(importedNames('src/chef/resources/index.ts')));
    it('each provide a name that no other has on the same platforms', () => {
      for (const resources of [resources12, resources18]) {
        const names = resources.map((resource) => JSON.stringify([resource.class, resource.provides]));
        expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
      }
    });
  });

  describe('of reporters', () => {
    it('are all in the list', () =>
      expect(unlisted('src/report/index.ts', ({ text }) => /=\s*defineReporter\(/.test(text))).to.deep.equal([]));
    it('are sorted, and named after their files', () => {
      isSorted(importedNames('src/report/index.ts').filter((path) => !path.includes('define_')));
      for (const { name, describe: phrase } of reporters) {
        expect(modules.has(`src/report/${name}.ts`), name).to.equal(true);
        expect(phrase).to.match(/^[a-z].*[^.]$/);
      }
    });
  });

  describe('of reporters of specs', () => {
    it('are all in the list', () =>
      expect(unlisted('src/report/specs/index.ts', ({ text }) => /=\s*defineSpecReporter\(/.test(text))).to.deep.equal(
        [],
      ));
    it('are sorted, and named after their files', () => {
      isSorted(importedNames('src/report/specs/index.ts').filter((path) => !path.includes('define_')));
      for (const { name } of specReporters) expect(modules.has(`src/report/specs/${name}.ts`), name).to.equal(true);
    });
  });
});
