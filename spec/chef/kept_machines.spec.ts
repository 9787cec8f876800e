import { expect } from 'chai';
import type { RunRequest } from '../../src/chef/client.ts';
import { createChefClient } from '../../src/chef/create_client.ts';
import { KeptMachines } from '../../src/chef/kept_machines.ts';
import type { Run } from '../../src/chef/run.ts';
import { memoryFiles } from '../../src/source/files.ts';

/** Tells how often a machine was used again. */
class Counted extends KeptMachines {
  again = 0;

  override take(...args: Parameters<KeptMachines['take']>): ReturnType<KeptMachines['take']> {
    const taken = super.take(...args);
    if (taken) this.again += 1;
    return taken;
  }
}

const LIBRARY = `
  module Helper
    TABLE = { 'a' => 1 }
    NAMES = ['a']
    TEXT = 'text'.dup
    Holder = Struct.new(:value)
    HOLDER = Holder.new(1)
    WRITTEN = StringIO.new
    counter = 0
    define_singleton_method(:count) { counter += 1 }
    COUNT = -> { counter }
    def self.memo(value = nil)
      @memo ||= value
    end
    class << self
      attr_accessor :state
    end
    class Thing
      @@things = []
      def self.things
        @@things
      end
      def hello
        'hello'
      end
    end
  end
  $helper = 'global'
  MAIN = self
`;

/** What a recipe can do, and what another run would see of it. */
const CHANGES: Readonly<Record<string, readonly [change: string, seen: string]>> = {
  'a hash in a constant': ["Helper::TABLE['b'] = 2", 'Helper::TABLE.size'],
  'an array in a constant': ["Helper::NAMES << 'b'", 'Helper::NAMES.size'],
  'a string in a constant': ["Helper::TEXT << 'b'", 'Helper::TEXT'],
  'a struct in a constant': ['Helper::HOLDER.value = 2', 'Helper::HOLDER.value'],
  'what a StringIO holds': ["Helper::WRITTEN.write('b')", 'Helper::WRITTEN.string'],
  'a local variable of a closure': ['Helper.count', 'Helper::COUNT.call'],
  'an instance variable of a module': ['Helper.memo(1)', 'Helper.memo.inspect'],
  'an accessor of a module': ['Helper.state = 1', 'Helper.state.inspect'],
  'a class variable': ['Helper::Thing.things << 1', 'Helper::Thing.things.size'],
  'a global variable': ["$helper = 'other'", '$helper'],
  'a new global variable': ['$other = 1', '$other.inspect'],
  'a new constant': ['Helper.const_set(:NEW, 1)', 'Helper.const_defined?(:NEW)'],
  'a class of its own': ['Object.const_set(:Fresh, Class.new)', 'defined?(Fresh).inspect'],
  'a method of a class': ["Helper::Thing.class_eval { def hello; 'changed'; end }", 'Helper::Thing.new.hello'],
  'a method of String': ["String.class_eval { def shout; upcase + '!'; end }", "'a'.respond_to?(:shout)"],
  'a method taken away': ['Helper::Thing.send(:remove_method, :hello)', 'Helper::Thing.method_defined?(:hello)'],
  'an alias': ['Helper::Thing.send(:alias_method, :hi, :hello)', 'Helper::Thing.method_defined?(:hi)'],
  'a module included': ['Chef::Recipe.include(Module.new { def included_now; end })', 'respond_to?(:included_now)'],
  'a module prepended': ["Helper::Thing.prepend(Module.new { def hello; 'before'; end })", 'Helper::Thing.new.hello'],
  'a singleton method': ['def Helper.single; end', 'Helper.respond_to?(:single)'],
  'a frozen constant': ['Helper::TABLE.freeze', 'Helper::TABLE.frozen?'],
  'a built-in resource': [
    'Chef::Resource::Template.class_eval { attr_accessor :extra }',
    'Chef::Resource::Template.method_defined?(:extra)',
  ],
  'a property of a built-in resource': [
    'Chef::Resource::Directory.property :extra, String',
    'Chef::Resource::Directory.properties.key?(:extra)',
  ],
  'what a name stands for': ['Chef::Resource::Directory.provides :folder', 'respond_to?(:folder)'],
  'the configuration': ['Chef::Config[:extra] = 1', 'Chef::Config[:extra].inspect'],
  'the level of the log': ['Chef::Log.level = :debug', 'Chef::Log.level'],
  'the environment': ["ENV['EXTRA'] = '1'", "ENV['EXTRA'].inspect"],
  'a written file': ["File.write('/tmp/extra', '1')", "File.exist?('/tmp/extra')"],
  'a seed': ['srand(7); rand(100)', 'rand(1_000_000)'],
  'a library': ["require '/cookbooks/demo/files/extra.rb'", 'defined?(Extra).inspect'],
  'the load path': ["$LOAD_PATH << '/extra'", "$LOAD_PATH.include?('/extra')"],
  'a variable of the thread': ['Thread.current[:extra] = 1', 'Thread.current[:extra].inspect'],
  main: ['MAIN.instance_variable_set(:@extra, 1)', 'MAIN.instance_variable_get(:@extra).inspect'],
  'a signal handler': ["trap('TERM') { }", "trap('TERM', 'DEFAULT').class"],
};

const RESOURCE = "property :text, String, default: 'none'\naction(:run) { log new_resource.text }\n";

function clientFor(recipe: string, kept: KeptMachines) {
  const files = memoryFiles({
    '/cookbooks/demo/metadata.rb': "name 'demo'\nversion '1.0.0'\n",
    '/cookbooks/demo/libraries/helper.rb': LIBRARY,
    '/cookbooks/demo/resources/note.rb': RESOURCE,
    '/cookbooks/demo/files/extra.rb': 'module Extra; end\n',
    '/cookbooks/demo/attributes/default.rb': "default['demo']['change'] = false\ndefault['demo']['two'] = [1, 2]\n",
    '/cookbooks/demo/recipes/default.rb': recipe,
  });
  return createChefClient({ files, cookbookPaths: ['/cookbooks'] }, kept);
}

function request(change: boolean, platform = 'ubuntu'): RunRequest {
  return { platform, runList: ['recipe[demo]'], attributes: { override: { demo: { change } } } };
}

function seen(run: Run): unknown {
  expect(run.error, JSON.stringify(run.error)).to.equal(undefined);
  return run.resources.map(({ declaredType, name, properties }) => [declaredType, name, properties]);
}

describe('machines that are used again', () => {
  for (const [title, [change, shown]] of Object.entries(CHANGES))
    it(`do not pass on ${title}`, () => {
      const recipe = `shown = (${shown}).to_s\nlog shown\n(${change}) if node['demo']['change']\n`;
      const client = clientFor(recipe, new Counted());
      const expected = seen(clientFor(recipe, new Counted()).run(request(false)));
      const changed = clientFor(`${change}\nlog((${shown}).to_s)\n`, new Counted()).run(request(true));
      expect(seen(changed), 'the change can be seen').to.not.deep.equal(expected);
      client.run(request(true));
      expect(seen(client.run(request(false)))).to.deep.equal(expected);
      client.run(request(true));
      expect(seen(client.run(request(false)))).to.deep.equal(expected);
    });

  it('are used where recipes change nothing that lasts', () => {
    const kept = new Counted();
    const client = clientFor(
      "demo_note 'a' do\n  text node['platform']\nend\ntemplate '/x' do\n  action :delete\nend\n",
      kept,
    );
    const runs = ['ubuntu', 'redhat', 'ubuntu', 'debian'].map((platform) => client.run(request(false, platform)));
    expect(kept.again).to.equal(3);
    const fresh = ['ubuntu', 'redhat', 'ubuntu', 'debian'].map((platform) =>
      clientFor(
        "demo_note 'a' do\n  text node['platform']\nend\ntemplate '/x' do\n  action :delete\nend\n",
        new Counted(),
      ).run(request(false, platform)),
    );
    expect(runs.map(seen)).to.deep.equal(fresh.map(seen));
    expect(runs.map((run) => run.attributes())).to.deep.equal(fresh.map((run) => run.attributes()));
    const writes = (run: Run) => run.writes.map(({ value, ...write }) => [write, run.inspect(value)]);
    expect(runs.map(writes)).to.deep.equal(fresh.map(writes));
  });

  it('are not used for other cookbooks, files, environment variables, helpers or gems', () => {
    const kept = new Counted();
    const client = clientFor("log 'a'\n", kept);
    for (const answers of [
      {},
      { env: { A: '1' } },
      { files: { '/a': '1' } },
      { helpers: [{ name: 'x', value: 1 }] },
      { gems: ['pg'] },
    ])
      client.run({ ...request(false), answers });
    client.run({ ...request(false), environment: 'other' });
    expect(kept.again).to.equal(0);
  });

  it('are not used where a role of the same name brings other cookbooks', () => {
    const kept = new Counted();
    const cookbook = (name: string, files: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries({ 'metadata.rb': `name '${name}'\n`, ...files }).map(([path, text]) => [`/cookbooks/${name}/${path}`, text]),
      );
    const clientWith = (...recipes: readonly string[]) => {
      const role = { name: 'x', json_class: 'Chef::Role', chef_type: 'role', run_list: recipes.map((name) => `recipe[${name}]`) };
      const files = memoryFiles({
        ...cookbook('demo', { 'recipes/default.rb': "log defined?(Other).inspect\n" }),
        ...cookbook('other', { 'libraries/other.rb': 'module Other; end\n', 'recipes/default.rb': '' }),
        '/roles/x.json': JSON.stringify(role),
      });
      return createChefClient({ files, cookbookPaths: ['/cookbooks'], rolePath: '/roles' }, kept);
    };
    const wide: RunRequest = { platform: 'ubuntu', runList: ['role[x]'] };
    expect(clientWith('other', 'demo').run(wide).resources[0]?.name).to.equal('"constant"');
    expect(clientWith('demo').run(wide).resources[0]?.name).to.equal('nil');
  });

  it('are not used where the file of a resource asks for the node', () => {
    const kept = new Counted();
    const files = memoryFiles({
      '/cookbooks/demo/metadata.rb': "name 'demo'\n",
      '/cookbooks/demo/resources/note.rb': "property :text, String, default: Chef.node['platform']\naction(:run) {}\n",
      '/cookbooks/demo/recipes/default.rb': "demo_note 'a' do\n  text text\nend\n",
    });
    const client = createChefClient({ files, cookbookPaths: ['/cookbooks'] }, kept);
    const texts = ['ubuntu', 'redhat'].map(
      (platform) => client.run(request(false, platform)).resources[0]?.properties['text'],
    );
    expect([texts, kept.again]).to.deep.equal([['ubuntu', 'redhat'], 0]);
  });
});
