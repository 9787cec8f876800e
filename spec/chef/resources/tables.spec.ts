import { expect } from 'chai';
import { CHEF_12, CHEF_18 } from '../../../src/chef/generation.ts';
import { isLazy } from '../../../src/chef/resource/define_resource.ts';
import { classPath, resourceTable } from '../../../src/chef/resource/resource_table.ts';
import { symbol } from '../../../src/ruby/value/symbol.ts';

for (const [generation, classCount, propertyCount, nameCount] of [
  [CHEF_18, 182, 1234, 188],
  [CHEF_12, 87, 235, 88],
] as const)
  describe(`the resources of Chef ${generation.name}`, () => {
    const table = resourceTable(generation);

    it('are all there, with their own properties', () => {
      expect(new Set(table.definitions.map(classPath)).size).to.equal(classCount);
      expect(table.definitions.flatMap((definition) => Object.keys(definition.properties))).to.have.lengthOf(
        propertyCount,
      );
      expect(table.names().names).to.have.lengthOf(nameCount);
    });

    it('descend from Chef::Resource', () => {
      for (const definition of table.definitions)
        expect(table.ancestors(definition).at(-1), definition.class).to.equal(table.base);
    });

    it('have a default action that they allow', () => {
      for (const definition of table.definitions)
        expect(table.actions(definition), definition.class).to.include(table.defaultAction(definition));
    });

    it('have aliases and required actions of things that exist', () => {
      for (const definition of table.definitions) {
        const known = table
          .ancestors(definition)
          .flatMap(({ properties, setters = {}, aliases = {} }) => [
            ...Object.keys(properties),
            ...Object.keys(setters),
            ...Object.keys(aliases),
          ]);
        for (const meant of Object.values(definition.aliases ?? {}))
          expect(known, `${definition.class} ${meant}`).to.include(meant);
        for (const [name, { required, method }] of Object.entries(definition.properties)) {
          if (Array.isArray(required)) expect(table.actions(definition), name).to.include.members(required);
          const setters = table.ancestors(definition).flatMap((each) => Object.keys(each.setters ?? {}));
          const aliases = table.ancestors(definition).flatMap((each) => Object.keys(each.aliases ?? {}));
          if (method) expect([...setters, ...aliases], `${definition.class} ${name}`).to.include(name);
        }
      }
    });

    it('have regular expressions that can be read', () => {
      for (const definition of table.definitions)
        for (const { regex = [] } of Object.values(definition.properties))
          for (const source of [regex].flat())
            expect(
              () => new RegExp(source.replaceAll(/\\[Az]/g, '').replaceAll('\\h', '[0-9a-f]')),
              source,
            ).not.to.throw();
    });
  });

describe('a resource of Chef 18', () => {
  const table = resourceTable(CHEF_18);
  const definitionOf = (name: string) => {
    const found = table.get(`Chef::Resource::${name}`);
    if (!found) throw new Error(`No ${name}.`);
    return found;
  };

  it('inherits properties, actions and the default action', () => {
    const apt = definitionOf('AptPackage');
    expect([...table.properties(apt).keys()]).to.include.members([
      'name',
      'package_name',
      'options',
      'default_release',
    ]);
    expect(table.actions(apt)).to.deep.equal(
      ['nothing', 'install', 'upgrade', 'remove', 'purge', 'reconfig', 'lock', 'unlock'], // prettier-ignore
    );
    expect(table.defaultAction(apt)).to.equal('install');
    expect(table.resourceName(apt)).to.equal('apt_package');
    expect(table.resourceName(definitionOf('User'))).to.equal(null);
    expect(table.resourceName(definitionOf('User::LinuxUser'))).to.equal('linux_user');
  });

  it('overrides what it inherits', () => {
    expect(table.properties(definitionOf('WindowsPackage')).get('timeout')?.default).to.equal(600);
    expect(table.properties(definitionOf('Script')).get('name')?.identity).to.equal(true);
    expect(table.actions(definitionOf('RemoteDirectory'))).to.include('create_if_missing');
  });

  it('says what its properties are', () => {
    const { properties } = definitionOf('AptRepository');
    expect(properties['components']).to.deep.equal({ type: 'Array', default: [] });
    expect(properties['repo_name']).to.deep.include({ nameProperty: true, regex: '^[^\\/]+$' });
    expect(properties['keyserver']?.type).to.deep.equal(['String', null, 'FalseClass']);
    expect(definitionOf('Cron').properties['command']?.required).to.deep.equal(['create']);
    expect(definitionOf('Link').properties['link_type']?.default).to.equal(symbol('symbolic'));
    expect(definitionOf('Service').properties['supports']?.default).to.deep.equal({
      ':restart': null,
      ':reload': null,
      ':status': null,
    });
    const pattern = definitionOf('Service').properties['pattern']?.default;
    expect(pattern !== undefined && isLazy(pattern)).to.equal(true);
    expect(definitionOf('User').properties['password']?.sensitive).to.equal(true);
    expect(definitionOf('Git').properties['revision']?.default).to.equal('HEAD');
  });

  it('has its setters and what it begins with', () => {
    expect(Object.keys(definitionOf('File').setters ?? {})).to.deep.equal(['owner', 'group', 'mode']);
    expect(definitionOf('Template').initial).to.have.property('source');
    expect(definitionOf('Bash').initial).to.deep.equal({ interpreter: 'bash' });
    expect(definitionOf('Execute').aliases).to.deep.equal({ env: 'environment' });
  });
});
