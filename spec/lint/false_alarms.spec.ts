import { expect } from 'chai';
import { rules } from '../../src/lint/rules/index.ts';
import { lintFiles } from '../support/lint.ts';

const METADATA = "name 'demo'\nversion '1.0.0'\n";

/** What other linters were wrong about; none of it is a problem. */
function isClean(files: Readonly<Record<string, string>>, ...words: readonly string[]): void {
  const wanted = rules.filter(({ name, sameAs = [] }) => words.some((word) => word === name || sameAs.includes(word)));
  expect(wanted.length).to.be.at.least(words.length);
  const found = lintFiles({ 'metadata.rb': METADATA, ...files }, wanted);
  expect(found.map(({ rule, path, message }) => `${rule} ${path}: ${message}`)).to.deep.equal([]);
}

const recipe = (text: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'recipes/default.rb': text,
  ...more,
});

describe('false alarms of others', () => {
  describe('about missing templates', () => {
    const template = (source: string): string => `template '/etc/nova.conf' do\n  source ${source}\nend\n`;
    it('directly below templates', () =>
      isClean(recipe(template("'nova.erb'"), { 'templates/nova.erb': '' }), 'FC033'));
    it('in the folder of a platform', () =>
      isClean(recipe(template("'nova.erb'"), { 'templates/redhat-7/nova.erb': '' }), 'FC033'));
    it('in a folder of their own', () =>
      isClean(recipe(template("'nova/conf.d/nova.erb'"), { 'templates/default/nova/conf.d/nova.erb': '' }), 'FC033'));
    it('in a folder called template', () =>
      isClean(recipe(template("'a/template/b.txt'"), { 'templates/default/a/template/b.txt': '' }), 'FC033'));
    it('in a hidden folder', () =>
      isClean(recipe(template("'.lftp/bookmarks.erb'"), { 'templates/default/.lftp/bookmarks.erb': '' }), 'FC033'));
    it('whose name begins with a point', () =>
      isClean(recipe(template("'.s3cfg.erb'"), { 'templates/default/.s3cfg.erb': '' }), 'FC033'));
    it('named by an expression', () => isClean(recipe(template("::File.join('a', 'b.erb')")), 'FC033'));
    it('of another cookbook that is not at hand', () =>
      isClean(recipe("template '/a' do\n  source 'a.erb'\n  cookbook 'other'\nend\n"), 'FC033'));
    it('of this cookbook by its method', () =>
      isClean(recipe("template '/a' do\n  source 'a.erb'\n  cookbook cookbook_name\nend\n"), 'FC033'));
    it('on the node', () =>
      isClean(
        recipe(
          "template '/a' do\n  local true\n  source '/opt/a.erb'\nend\ntemplate '/b' do\n  source '/opt/b.erb'\nend\n",
        ),
        'FC033',
      ));
    it('whose path is put together', () =>
      isClean(
        recipe("xml = File.join(dir, 'a.xml')\ntemplate xml do\n  source 'a.xml.erb'\nend\n", {
          'templates/default/a.xml.erb': '',
        }),
        'FC033',
      ));
    it('in a list, one of which is there', () =>
      isClean(recipe(template('%W(host-#{x}.erb nova.erb)'), { 'templates/default/nova.erb': '' }), 'FC033'));
  });

  describe('about variables of templates', () => {
    const passes = (
      variables: string,
      template: string,
      more: Readonly<Record<string, string>> = {},
    ): Record<string, string> =>
      recipe(`template '/a' do\n  source 'a.erb'\n  variables(${variables})\nend\n`, {
        'templates/default/a.erb': template,
        ...more,
      });
    it('read by a partial', () =>
      isClean(passes('thing: 1', "<%= render 'b.erb' %>", { 'templates/default/b.erb': '<%= @thing %>' }), 'FC034'));
    it('read by a partial in a folder', () =>
      isClean(
        passes('thing: 1', "<% if true %>\n<%= render 'parts/b.erb' %>\n<% end %>", {
          'templates/default/parts/b.erb': '<%= @thing %>',
        }),
        'FC034',
      ));
    it('that are hashes', () =>
      isClean(
        passes(
          "config: { foo: 'a', bing: 'b' }",
          '<% @config.each do |key, value| %>\n<%= key %>="<%= value %>"\n<% end %>',
        ),
        'FC034',
      ));
    it('read inside of a literal', () =>
      isClean(
        passes(
          'schedules: x',
          '<%= ({"schedule" => @schedules}).to_yaml(:SortKeys => true).split("\\n").map { |l| l.gsub(/ \\!ruby.*$/, "") }.join("\\n") %>',
        ),
        'FC034',
      ));
    it('of XML', () =>
      isClean(
        passes(
          'cook_name: x',
          '<matrix-project>\n  <actions/>\n  <description>job for <%=  @cook_name %></description>',
        ),
        'FC034',
      ));
    it('in a string', () => isClean(passes('name: x', '<%= "a #{@name} b" %>'), 'FC034'));
    it('in a script', () => isClean(passes('user: x', '#!/bin/bash\n# @user\nsu <%= @user -%>\n'), 'FC034'));
    it('of a template for one platform', () =>
      isClean(passes('user: x', 'x', { 'templates/ubuntu/a.erb': '<%= @user %>' }), 'FC034'));
    it('in a file with sections', () => isClean(passes('user: x', '[default]\nuser = <%= @user %>\n'), 'FC034'));
    it('tested before they are read', () =>
      isClean(
        recipe("template '/a' do\n  source 'a.erb'\nend\n", {
          'templates/default/a.erb': '<% if @ssl -%>\n<%= @ssl %>\n<% end -%>\n',
        }),
        'templates/variables_not_passed',
      ));
  });

  describe('about dependencies', () => {
    const include = recipe("include_recipe 'apt::cacher'\ninclude_recipe 'yum'\n");
    it('in a loop', () =>
      isClean({ ...include, 'metadata.rb': `${METADATA}%w(apt yum).each do |cb|\n  depends cb\nend\n` }, 'FC007'));
    it('in a loop over a hash', () =>
      isClean(
        {
          ...include,
          'metadata.rb': `${METADATA}{ 'apt' => '~> 2', 'yum' => '> 1' }.each { |cb, v| depends cb, v }\n`,
        },
        'FC007',
      ));
    it('over another cookbook', () =>
      isClean(
        {
          ...include,
          'metadata.rb': `${METADATA}depends 'base'\n`,
          '../base/metadata.rb': "name 'base'\ndepends 'apt'\ndepends 'yum'\n",
        },
        'FC007',
      ));
    it('of metadata.json', () =>
      isClean(
        { ...include, 'metadata.rb': '', 'metadata.json': '{}', 'recipes/default.rb': "include_recipe 'demo::a'\n" },
        'FC007',
      ));
    it('with a name that a run makes', () =>
      isClean({ 'recipes/default.rb': 'include_recipe "#{cb}::server"\ninclude_recipe node["x"]\n' }, 'FC007'));
  });

  describe('about attributes', () => {
    it('set with a bang', () =>
      isClean(
        recipe(
          ['default!', 'force_default!', 'normal!', 'override!', 'force_override!']
            .map((level) => `node.${level}['a']['b'] = {}\n`)
            .join(''),
        ),
        'FC047',
      ));
    it('used as a key', () =>
      isClean(
        recipe(
          "node.default['a'][\"/u/#{node['b']['c']}\"] = {}\nnode.default['a'][node['b']] = 'x'\nnode.default['a'][node['b']] << 'x'\n",
        ),
        'FC047',
      ));
    it('of run_state', () =>
      isClean(recipe("node.run_state['a'] = 1\nnode.run_state['a']['b'] ||= 2\n"), 'FC047', 'FC046'));
    it('compared', () => isClean(recipe("a if node['b'] == 1 || node['c'] != 2 || node['d'] >= 3\n"), 'FC047'));
    it('set from parameters', () =>
      isClean({ 'attributes/default.rb': "foo.each do |k, v|\n  default['waka'][k] = v\nend\n" }, 'FC044'));
    it('set from several variables', () =>
      isClean(
        { 'attributes/default.rb': "foo, bar = some_func(thing)\ndefault['waka']['foo'] = foo\nbar['x'] = 1\n" },
        'FC044',
      ));
    it('over several lines', () =>
      isClean(
        { 'attributes/default.rb': "default['foo']['bar']['baz'][\n  'bing']['blonk'] = 'stupendous'\n" },
        'FC044',
        'FC047',
      ));
    it('of a local hash', () =>
      isClean({ 'attributes/default.rb': "hosts = Hash.new\nhosts['a'] = 1\ndefault['hosts'] = hosts\n" }, 'FC044'));
  });

  describe('about resources', () => {
    it('in the specs of resources', () =>
      isClean(
        { 'spec/resources/default_spec.rb': "require 'spec_helper'\n" },
        'Chef/Deprecations/ResourceWithoutUnifiedTrue',
      ));
    it('with helpers of templates', () =>
      isClean(
        recipe(
          "template '/a' do\n  source 'a.erb'\n  helper(:port) { 1 }\n  helpers do\n    def host\n    end\n  end\n  helpers Nova\nend\n",
        ),
        'FC009',
      ));
    it('that are set by a loop', () =>
      isClean(recipe("template '/a' do\n  node['a'].each { |k, v| send(k, v) }\n  owner 'root'\nend\n"), 'FC009'));
    it('of custom types with properties of their own', () =>
      isClean(recipe("nova_compute 'a' do\n  recursive true\n  action :fly\nend\n"), 'FC009', 'FC038'));
    it('of types that a library changes', () =>
      isClean(
        recipe("service 'a' do\n  action :fly\nend\n", {
          'libraries/service.rb': 'class Chef::Resource::Service\nend\n',
        }),
        'FC038',
      ));
    it('that a command only asks', () =>
      isClean(
        recipe(
          "execute 'systemctl is-active nova'\nexecute 'service nova status'\nexecute 'systemctl daemon-reload'\n",
        ),
        'Chef/Correctness/ServiceResource',
      ));
    it('whose guard is a method', () =>
      isClean(
        recipe("file '/a' do\n  only_if node['nova']['guard']\n  not_if installed_command\nend\n"),
        'Chef/Correctness/RubyGuardWithoutBlock',
      ));
  });

  describe('about fixes', () => {
    it('of matchers that are more than matchers', () =>
      isClean(
        {
          'libraries/matchers.rb':
            'if defined?(ChefSpec)\n  module ChefSpec::API::RenderConfigFile\n    def render_config_file(path)\n      RenderConfigFileMatcher.new(path)\n    end\n  end\nend\n',
        },
        'Chef/Modernize/DefinesChefSpecMatchers',
      ));
    it('of commands in plain libraries', () =>
      isClean(
        { 'libraries/a.rb': "module A\n  def self.a\n    Mixlib::ShellOut.new('ls').run_command\n  end\nend\n" },
        'Chef/Modernize/ShellOutHelper',
      ));
    it('of fatal!, with its exit code', () => {
      const [found] = lintFiles(
        { 'metadata.rb': METADATA, 'recipes/default.rb': "Chef::Application.fatal!('x', 3)\n" },
        rules.filter(({ name }) => name === 'correctness/chef_application_fatal'),
      );
      expect(found?.rule).to.equal('correctness/chef_application_fatal');
      expect(found?.fix).to.equal(undefined);
    });
  });
});
