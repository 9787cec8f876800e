import { expect } from 'chai';
import { installChef } from '../../../src/chef/chef.ts';
import type { CookbookCollection } from '../../../src/chef/cookbook/cookbook.ts';
import {
  dependencyOrder,
  missingCookbookProblem,
  unmetConstraints,
} from '../../../src/chef/cookbook/dependency_order.ts';
import { fileNotFound, filesOfFolder } from '../../../src/chef/cookbook/file_specificity.ts';
import { glanceAtRuby } from '../../../src/chef/cookbook/glance.ts';
import { loadCookbooks } from '../../../src/chef/cookbook/loader.ts';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import { rescuable } from '../../../src/ruby/machine/exceptions.ts';
import type { Machine } from '../../../src/ruby/machine/machine.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';
import { memoryFiles } from '../../../src/source/files.ts';

interface Loaded {
  readonly vm: Machine;
  readonly cookbooks: CookbookCollection;
  readonly read: string[];
}

function load(
  texts: Readonly<Record<string, string>>,
  paths = ['/cookbooks'],
  generation: Generation = CHEF_18,
): Loaded {
  const memory = memoryFiles(texts);
  const read: string[] = [];
  const files = { ...memory, list: (path: string) => (read.push(path), memory.list(path)) };
  const vm = createRuby(createVirtualHost({ files }));
  installChef(vm, generation);
  return { vm, cookbooks: loadCookbooks(vm, files, paths), read };
}

/** What Ruby code would rescue: class and message. */
function errorOf(vm: Machine, body: () => unknown): string {
  try {
    body();
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    vm.frame = null;
    return `${vm.className(exception)}: ${vm.toS(vm.call(exception, 'message', []))}`;
  }
  return 'no error';
}

function failure(texts: Readonly<Record<string, string>>, generation: Generation = CHEF_18): string {
  const vm = createRuby(createVirtualHost({ files: memoryFiles(texts) }));
  installChef(vm, generation);
  return errorOf(vm, () => loadCookbooks(vm, memoryFiles(texts), ['/cookbooks']));
}

const UBUNTU = { hostname: 'host', fqdn: 'host.example.com', platform: 'ubuntu', platformVersion: '20.04' };

const metadata = (name: string, ...depends: readonly string[]): string =>
  `name '${name}'\nversion '1.2.3'\n${depends.map((each) => `depends ${each}\n`).join('')}`;

describe('loadCookbooks', () => {
  it('finds cookbooks in folders of cookbooks, and a folder that is one', () => {
    const { cookbooks } = load(
      {
        '/cookbooks/one/metadata.rb': metadata('one'),
        '/cookbooks/two/metadata.json': '{"name": "zwei", "version": "2.0.0"}',
        '/cookbooks/without/recipes/default.rb': '',
        '/cookbooks/.git/config': '',
        '/elsewhere/mine/metadata.rb': metadata('own'),
      },
      ['/cookbooks/', '/elsewhere/mine', '/cookbooks', '/nowhere'],
    );
    expect([...cookbooks.keys()]).to.deep.equal(['one', 'zwei', 'without', 'own']);
    expect(cookbooks.get('zwei')?.metadata).to.include({ name: 'zwei', version: '2.0.0' });
    expect(cookbooks.get('without')?.metadata).to.include({ name: null, version: '0.0.0', path: undefined });
  });

  it('looks into a cookbook when something of it is asked for', () => {
    const { cookbooks, read } = load({
      '/cookbooks/a/metadata.rb': `${metadata('a')}raise 'not needed'`,
      '/cookbooks/a/recipes/default.rb': '',
      '/cookbooks/a/templates/x': '',
    });
    expect(read).to.deep.equal(['/cookbooks']);
    expect(cookbooks.get('a')?.version).to.equal('1.2.3');
    expect([...(cookbooks.get('a')?.recipes ?? [])]).to.deep.equal([['default', '/cookbooks/a/recipes/default.rb']]);
    expect(read).to.deep.equal(['/cookbooks', '/cookbooks/a/recipes']);
  });

  it('reads what metadata.rb reads', () => {
    const { cookbooks } = load({
      '/cookbooks/a/metadata.rb':
        "name 'a'\nlong_description IO.read(File.join(File.dirname(__FILE__), 'README.md'))\nversion File.read(File.expand_path('../VERSION', __FILE__)).strip\n%w(x y).each { |name| depends name }",
      '/cookbooks/a/README.md': '# A\n',
      '/cookbooks/a/VERSION': '3.1.4\n',
    });
    const { version, longDescription, depends } = cookbooks.get('a')?.metadata ?? {};
    expect({ version, longDescription, depends: [...(depends ?? [])] }).to.deep.equal({
      version: '3.1.4',
      longDescription: '# A\n',
      depends: [
        ['x', '>= 0.0.0'],
        ['y', '>= 0.0.0'],
      ],
    });
  });

  it('takes metadata.json before metadata.rb', () => {
    const { cookbooks } = load({
      '/cookbooks/a/metadata.rb': metadata('ruby'),
      '/cookbooks/a/metadata.json': '{"name": "json"}',
    });
    expect([...cookbooks.keys()]).to.deep.equal(['json']);
  });

  it("has Chef's words for folders that are no cookbooks, and for names that come twice", () => {
    const twice = {
      '/cookbooks/a/metadata.rb': metadata('a'),
      '/cookbooks/b/metadata.rb': metadata('a'),
      '/cookbooks/b/files/x': '',
    };
    expect(failure(twice)).to.equal(
      'Chef::Exceptions::CookbookMergingError: Cookbook merging is no longer supported, the cookbook named a can only appear once in the cookbook_path',
    );
    expect(failure({ '/cookbooks/a/.git/x': '' })).to.equal(
      'Chef::Exceptions::CookbookNotFoundInRepo: The directory /cookbooks/a does not contain a cookbook',
    );
    expect(failure({ '/cookbooks/a/.git/x': '' }, CHEF_12)).to.equal('no error');
    const { vm, cookbooks } = load({
      '/cookbooks/a/metadata.rb': "version '1.0.0'",
      '/cookbooks/b/metadata.json': '{',
    });
    expect(errorOf(vm, () => cookbooks.get('a')?.metadata)).to.equal(
      "Chef::Exceptions::MetadataNotValid: Cookbook loaded at path [/cookbooks/a] has invalid metadata: The `name' attribute is required in cookbook metadata",
    );
    expect(errorOf(vm, () => cookbooks.get('b')?.metadata)).to.match(/^Chef::Exceptions::JSON::ParseError: /);
  });

  it('merges folders of a name in Chef 12: the later file wins', () => {
    const { cookbooks } = load(
      {
        '/one/a/metadata.rb': metadata('a', "'x'"),
        '/one/a/recipes/default.rb': '',
        '/one/a/recipes/first.rb': '',
        '/two/a/metadata.rb': "name 'a'\nversion '2.0.0'",
        '/two/a/recipes/default.rb': '',
      },
      ['/one', '/two'],
      CHEF_12,
    );
    const cookbook = cookbooks.get('a');
    expect(Object.fromEntries(cookbook?.recipes ?? [])).to.deep.equal({
      default: '/two/a/recipes/default.rb',
      first: '/one/a/recipes/first.rb',
    });
    expect(cookbook?.metadata.version).to.equal('2.0.0');
    expect([...(cookbook?.metadata.depends.keys() ?? [])]).to.deep.equal(['x']);
  });

  it('leaves out what chefignore says', () => {
    const texts = {
      '/cookbooks/chefignore': '# nothing\n\n  *.bak\nrecipes/old*\n',
      '/cookbooks/a/metadata.rb': metadata('a'),
      '/cookbooks/a/recipes/default.rb': '',
      '/cookbooks/a/recipes/old_one.rb': '',
      '/cookbooks/a/recipes/x.rb.bak': '',
      '/cookbooks/a/.hidden/x': '',
      '/cookbooks/a/.rubocop.yml': '',
      '/cookbooks/b/metadata.rb': metadata('b'),
      '/cookbooks/b/chefignore': 'metadata.rb',
      '/cookbooks/b/recipes/old.rb': '',
    };
    const files = (generation: Generation) =>
      [...load(texts, ['/cookbooks'], generation).cookbooks.values()].map((each) => each.files);
    expect(files(CHEF_18)).to.deep.equal([
      ['.rubocop.yml', 'metadata.rb', 'recipes/default.rb'],
      ['chefignore', 'recipes/old.rb'],
    ]);
    expect(files(CHEF_12)[1]).to.deep.equal(['chefignore', 'metadata.rb']);
  });
});

const short = (paths: Iterable<string> | undefined): string[] =>
  [...(paths ?? [])].map((path) => path.replace('/cookbooks/a/', ''));

const wants = (line: string): string => {
  const { vm, cookbooks } = load({ '/cookbooks/a/metadata.rb': `${metadata('a')}${line}` });
  return errorOf(vm, () => cookbooks.get('a')?.validateVersions(vm));
};

function libraries(texts: Readonly<Record<string, string>>, line: string): string[] {
  return short(
    load({ ...texts, '/cookbooks/a/metadata.rb': `${metadata('a')}\n${line}` }).cookbooks.get('a')?.libraries,
  );
}

describe('a cookbook', () => {
  const texts = {
    '/cookbooks/a/metadata.rb': metadata('a'),
    '/cookbooks/a/attributes/b.rb': '',
    '/cookbooks/a/attributes/a-b.rb': '',
    '/cookbooks/a/attributes/a.rb': '',
    '/cookbooks/a/attributes/default.rb': '',
    '/cookbooks/a/attributes/deep/c.rb': '',
    '/cookbooks/a/attributes/notes.txt': '',
    '/cookbooks/a/recipes/default.rb': '',
    '/cookbooks/a/recipes/data.yml': '',
    '/cookbooks/a/recipes/deep/inner.rb': '',
    '/cookbooks/a/recipe.rb': '',
    '/cookbooks/a/libraries/z.rb': '',
    '/cookbooks/a/libraries/a/x.rb': '',
    '/cookbooks/a/libraries/notes.txt': '',
    '/cookbooks/a/resources/_part.rb': '',
    '/cookbooks/a/resources/deep/thing.rb': '',
    '/cookbooks/a/resources/default.rb': '',
    '/cookbooks/a/providers/default.rb': '',
    '/cookbooks/a/definitions/d.rb': '',
    '/cookbooks/a/definitions/deep/e.rb': '',
  };

  it('has its files in the order in which they are loaded', () => {
    const cookbook = load(texts).cookbooks.get('a');
    expect([...(cookbook?.attributes.keys() ?? [])]).to.deep.equal(['default', 'a-b', 'a', 'b', 'c']);
    expect(Object.fromEntries(cookbook?.recipes ?? [])).to.deep.equal({
      default: '/cookbooks/a/recipe.rb',
      inner: '/cookbooks/a/recipes/deep/inner.rb',
    });
    expect([...(cookbook?.dataRecipes.keys() ?? [])]).to.deep.equal(['data']);
    expect(short(cookbook?.libraries)).to.deep.equal(['libraries/a/x.rb', 'libraries/z.rb']);
    expect(short(cookbook?.resources)).to.deep.equal(['resources/deep/thing.rb', 'resources/default.rb']);
    expect(short(cookbook?.definitions)).to.deep.equal(['definitions/d.rb', 'definitions/deep/e.rb']);
  });

  it('is looked at less deeply by Chef 12', () => {
    const cookbook = load(texts, ['/cookbooks'], CHEF_12).cookbooks.get('a');
    expect([...(cookbook?.attributes.keys() ?? [])]).to.deep.equal(['default', 'a-b', 'a', 'b']);
    expect(Object.fromEntries(cookbook?.recipes ?? [])).to.deep.equal({ default: '/cookbooks/a/recipes/default.rb' });
    expect(short(cookbook?.resources)).to.deep.equal([
      'resources/_part.rb',
      'resources/deep/thing.rb',
      'resources/default.rb',
    ]);
    expect(short(cookbook?.definitions)).to.deep.equal(['definitions/d.rb']);
  });

  it('loads the libraries that its metadata want', () => {
    expect(libraries(texts, 'eager_load_libraries false')).to.deep.equal([]);
    expect(libraries(texts, "eager_load_libraries 'a/*.rb'")).to.deep.equal(['libraries/a/x.rb']);
    expect(libraries(texts, "eager_load_libraries ['{y,z}.rb', 'q.rb']")).to.deep.equal(['libraries/z.rb']);
  });

  it('has files for a node, the most specific first', () => {
    const all = ['host-host.example.com', 'ubuntu-20.04', 'ubuntu-20', 'ubuntu', 'default', ''].map(
      (folder) => `/cookbooks/a/templates/${folder}/t`,
    );
    for (let count = all.length; count > 0; count -= 1) {
      const some = all.slice(-count).map((path) => path.replace('//', '/'));
      const { cookbooks } = load({
        '/cookbooks/a/metadata.rb': metadata('a'),
        ...Object.fromEntries(some.map((path) => [path, ''])),
      });
      expect(cookbooks.get('a')?.findFile('templates', 't', UBUNTU)).to.equal(some[0]);
    }
  });

  it('takes lists of paths as they are', () => {
    const cookbook = load({ '/cookbooks/a/files/default/x': '', '/cookbooks/a/files/y': '' }).cookbooks.get('a');
    expect(cookbook?.findFile('files', ['x', 'y'], UBUNTU)).to.equal('/cookbooks/a/files/y');
    expect(cookbook?.findFile('files', ['default/x', 'y'], UBUNTU)).to.equal('/cookbooks/a/files/default/x');
    expect(cookbook?.findFile('files', 'x/../x', UBUNTU)).to.equal(undefined);
  });

  it('says where it has looked, and what it has', () => {
    const { vm, cookbooks } = load({
      '/cookbooks/a/metadata.rb': metadata('a'),
      '/cookbooks/a/templates/default/t': '',
    });
    const cookbook = cookbooks.get('a');
    if (!cookbook) throw new Error('There is a cookbook');
    expect(errorOf(vm, () => fileNotFound(vm, cookbook, 'templates', 'x', UBUNTU))).to.equal(
      `Chef::Exceptions::FileNotFound: Cookbook 'a' (1.2.3) does not contain a file at any of these locations:
  templates/host-host.example.com/x
  templates/ubuntu-20.04/x
  templates/ubuntu/x
  templates/default/x
  templates/x

This cookbook _does_ contain: ['templates/default/t']`,
    );
    expect(errorOf(vm, () => fileNotFound(vm, cookbook, 'files', ['x', 'y'], UBUNTU))).to.equal(
      "Chef::Exceptions::FileNotFound: Cookbook 'a' (1.2.3) does not contain a file at any of these locations:\n  files/x\n  files/y",
    );
  });

  it('has the files of a folder for a node', () => {
    const cookbook = load({
      '/cookbooks/a/files/default/d/x': '',
      '/cookbooks/a/files/default/d/deep/y': '',
      '/cookbooks/a/files/ubuntu/d/z': '',
      '/cookbooks/a/files/e/w': '',
    }).cookbooks.get('a');
    if (!cookbook) throw new Error('There is a cookbook');
    expect(filesOfFolder(cookbook, 'files', 'd', UBUNTU, true)).to.deep.equal(['z']);
    expect(filesOfFolder(cookbook, 'files', 'd', { ...UBUNTU, platform: 'redhat' }, true)).to.deep.equal([
      'deep/y',
      'x',
    ]);
    expect(filesOfFolder(cookbook, 'files', 'e', UBUNTU, true)).to.deep.equal(['w']);
    expect(filesOfFolder(cookbook, 'files', 'e', UBUNTU, false)).to.equal(undefined);
  });

  it('is refused when it is not for the running Chef, whether its metadata are plain or not', () => {
    const words =
      "Chef::Exceptions::CookbookChefVersionMismatch: Cookbook 'a' version '1.2.3' depends on Chef Infra Client version [\">= 99\"], but the running Chef Infra Client version is 18.11.21";
    expect(wants("chef_version '>= 99'")).to.equal(words);
    expect(wants('chef_version ">= #{90 + 9}"')).to.equal(words);
    expect(wants("chef_version '>= 99'\nchef_version '~> 18.0'")).to.equal('no error');
    expect(wants("# chef_version '>= 99'")).to.equal('no error');
    expect(wants("ohai_version '< 1'")).to.match(
      /^Chef::Exceptions::CookbookOhaiVersionMismatch: .* ohai version \["< 1"\]/,
    );
  });
});

describe('a glance at metadata.rb', () => {
  it('sees what is plain', () => {
    expect(
      glanceAtRuby("name 'a' # b\nversion(\"1.0\")\nchef_version '>= 12', '< 15' if respond_to?(:chef_version)\n"),
    ).to.deep.equal({
      name: 'a',
      version: '1.0',
      chefVersions: [['>= 12', '< 15']],
      ohaiVersions: [],
    });
  });

  it('does not guess what is not', () => {
    for (const text of [
      "name 'a'\nname 'b'",
      'name "#{x}"',
      "name 'a' + x",
      "self.name 'a'\nname 'b'",
      "name 'a' if x",
      'name :a',
      '',
    ])
      expect(glanceAtRuby(text).name, text).to.equal(undefined);
    expect(glanceAtRuby("chef_version '> 1'\nx && chef_version('> 2')").chefVersions).to.equal(undefined);
  });
});

const order = (texts: Readonly<Record<string, string>>, ...names: string[]): string[] => {
  const { vm, cookbooks } = load(texts);
  return dependencyOrder(vm, cookbooks, names).map(({ name }) => name);
};

describe('dependencyOrder', () => {
  it('puts dependencies first, by name, and follows the run list', () => {
    const texts = {
      '/cookbooks/a/metadata.rb': metadata('a', "'z'", "'b'"),
      '/cookbooks/b/metadata.rb': metadata('b', "'c'"),
      '/cookbooks/c/metadata.rb': metadata('c'),
      '/cookbooks/z/metadata.rb': metadata('z'),
      '/cookbooks/unused/metadata.rb': `${metadata('unused')}raise 'unused'`,
    };
    expect(order(texts, 'a')).to.deep.equal(['c', 'b', 'z', 'a']);
    expect(order(texts, 'z', 'a', 'z')).to.deep.equal(['z', 'c', 'b', 'a']);
  });

  it('cuts circles', () => {
    const texts = {
      '/cookbooks/a/metadata.rb': metadata('a', "'b'"),
      '/cookbooks/b/metadata.rb': metadata('b', "'a'"),
    };
    expect(order(texts, 'a')).to.deep.equal(['b', 'a']);
    expect(order(texts, 'b')).to.deep.equal(['a', 'b']);
  });

  it('says which cookbook is missing and who wants it', () => {
    const { vm, cookbooks } = load({
      '/cookbooks/apache/metadata.rb': metadata('apache', "'aptt'"),
      '/cookbooks/apt/metadata.rb': metadata('apt'),
    });
    expect(errorOf(vm, () => dependencyOrder(vm, cookbooks, ['apache']))).to.equal(
      "Chef::Exceptions::CookbookNotFound: Cookbook aptt not found. If you're loading aptt from another cookbook, make sure you configure the dependency in your metadata",
    );
    expect(missingCookbookProblem(cookbooks, 'aptt', cookbooks.get('apache'))).to.include({
      hint: 'Did you mean "apt"?',
      path: '/cookbooks/apache/metadata.rb',
    });
  });

  it('does not look at versions; others can ask', () => {
    const { vm, cookbooks } = load({
      '/cookbooks/a/metadata.rb': metadata('a', "'b', '~> 2.0'", "'c', '= 1.2.3'"),
      '/cookbooks/b/metadata.rb': metadata('b'),
      '/cookbooks/c/metadata.rb': metadata('c'),
    });
    const ordered = dependencyOrder(vm, cookbooks, ['a']);
    expect(
      unmetConstraints(vm, cookbooks, ordered).map(({ dependency, constraint }) => [dependency.name, constraint]),
    ).to.deep.equal([['b', '~> 2.0']]);
  });
});
