import { expect } from 'chai';
import { failureOf, runSpecs, verdicts } from '../support/chefspec.ts';

const RECIPE = `
include_recipe 'demo::other'
package('git') { version '2.1' }
file '/etc/motd' do
  content "hello\\nworld\\n"
  mode '0644'
end
template '/etc/demo.conf' do
  variables(port: 80)
  notifies :restart, 'service[demo]', :immediately
end
service('demo') { action [:enable, :start] }
link('/usr/bin/demo') { to '/opt/demo' }
execute('early') { action :nothing }.run_action(:run)
execute('never') { only_if { false } }
execute('idle') { action :nothing; subscribes :run, 'file[/etc/motd]', :delayed }
user 'nova'
`;

function example(body: string, chef: '12' | '18' = '18') {
  return runSpecs(
    {
      'recipes/default.rb': RECIPE,
      'recipes/other.rb': "log 'other'",
      'templates/default/demo.conf.erb': 'port = <%= @port %>\nname = <%= node.name %>\n',
      'spec/default_spec.rb': `require 'chefspec'\ndescribe 'demo::default' do\n  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '${chef === '18' ? '20.04' : '14.04'}').converge(described_recipe) }\n  it('x') { ${body} }\nend\n`,
    },
    chef,
  );
}

describe('The matchers of ChefSpec', () => {
  for (const chef of ['18', '12'] as const)
    it(`hold for what a run has (Chef ${chef})`, () => {
      const bodies = [
        "expect(chef_run).to install_package('git')",
        "expect(chef_run).to install_package('git').with(version: '2.1')",
        'expect(chef_run).to install_package(/gi/).with_version(/^2/)',
        "expect(chef_run).to_not remove_package('git')",
        "expect(chef_run).to create_file('/etc/motd').with(mode: '0644')",
        "expect(chef_run).to render_file('/etc/motd')",
        "expect(chef_run).to render_file('/etc/motd').with_content('hello')",
        "expect(chef_run).to render_file('/etc/motd').with_content(/^world$/)",
        "expect(chef_run).to render_file('/etc/demo.conf').with_content(start_with('port = 80'))",
        "expect(chef_run).to render_file('/etc/demo.conf').with_content { |text| expect(text).to include('port') }",
        "expect(chef_run).to_not render_file('/etc/demo.conf').with_content('8080')",
        "expect(chef_run.template('/etc/demo.conf')).to notify('service[demo]').to(:restart).immediately",
        "expect(chef_run.template('/etc/demo.conf')).to_not notify('service[demo]').to(:restart).delayed",
        "expect(chef_run.execute('idle')).to subscribe_to('file[/etc/motd]').on(:run).delayed",
        "expect(chef_run.execute('idle')).to do_nothing",
        "expect(chef_run).to enable_service('demo')\n    expect(chef_run).to start_service('demo')",
        "expect(chef_run).to run_execute('early').at_compile_time",
        "expect(chef_run).to install_package('git').at_converge_time",
        "expect(chef_run).to_not run_execute('never')",
        "expect(chef_run).to include_recipe('demo::other')",
        "expect(chef_run).to_not include_recipe('demo::none')",
        "expect(chef_run.link('/usr/bin/demo')).to link_to('/opt/demo')",
        "expect(chef_run).to create_user('nova')",
        "expect(chef_run.find_resource(:package, 'git').version).to eq('2.1')",
        'expect(chef_run.find_resources(:execute).map(&:name)).to eq(%w(early never idle))',
        "expect(chef_run.node['platform']).to eq('ubuntu')",
      ];
      for (const body of bodies) expect(verdicts(example(body, chef)), body).to.deep.equal(['x: passed']);
    });

  it('fail in the words of ChefSpec', () => {
    for (const [body, message] of FAILURES) expect(failureOf(example(body)), body).to.equal(message);
  });

  it('fail without the matcher, and go on', () => {
    expect(verdicts(example("expect(chef_run).to install_nonsense('x')"))).to.deep.equal([
      'x: failed NoMethodError: undefined method `install_nonsense\' for #<RSpec::ExampleGroups::DemoDefault "x" (./spec/default_spec.rb:4)>',
    ]);
  });
});

/** What fails, and what ChefSpec 9 says. */
const FAILURES: readonly (readonly [body: string, message: string])[] = [
  [
    "expect(chef_run).to install_package('hg')",
    'expected "package[hg]" with action :install to be in Chef run. Other package resources:\n\n  apt_package[git]\n ',
  ],
  [
    "expect(chef_run).to install_package('git').with(version: '3')",
    'expected "apt_package[git]" to have parameters:\n\n  version "3", was "2.1"',
  ],
  ["expect(chef_run).to_not create_file('/etc/motd')", 'expected "file[/etc/motd]" actions [:create] to not exist'],
  [
    "expect(chef_run).to include_recipe('demo::none')",
    'expected ["demo::default", "demo::other"] to include "demo::none"',
  ],
  [
    "expect(chef_run.link('/usr/bin/demo')).to link_to('/else')",
    'expected "link[/usr/bin/demo]" to link to "/else" but was "/opt/demo"',
  ],
  [
    "expect(chef_run).to install_package('git').at_compile_time",
    'expected "apt_package[git]" to be run at compile time',
  ],
  [
    "expect(chef_run).to render_file('/etc/motd').with_content('bye')",
    'expected Chef run to render "/etc/motd" matching:\n\nbye\n\nbut got:\n\nhello\nworld\n\n ',
  ],
  [
    "expect(chef_run.package('none')).to notify('service[demo]').to(:restart)",
    'expected _something_ to notify "service[demo]" with action :restart, but the _something_ you gave me was nil! If you are running a test like:\n\n  expect(_something_).to notify(\'...\')\n\nMake sure that `_something_` exists, because I got nil\n ',
  ],
  [
    "expect(chef_run.template('/etc/demo.conf')).to notify('service[x]').to(:restart)",
    'expected "template[/etc/demo.conf]" to notify "service[x]" with action :restart, but did not.\n\nOther notifications were:\n\n    "template[/etc/demo.conf]" notifies "service[demo]" to :restart, :immediately\n ',
  ],
  [
    "expect(chef_run.service('demo')).to do_nothing",
    'expected service[demo] to do nothing, but the following actions were performed:\n\n  :enable  :start',
  ],
  ["expect(chef_run).to_not include_recipe('demo::other')", 'expected "demo::other" to not be included'],
  [
    "expect(chef_run.execute('idle')).to subscribe_to('file[/x]').on(:run)",
    'expected _something_ to notify "execute[idle]" with action :run, but the _something_ you gave me was nil! If you are running a test like:\n\n  expect(_something_).to notify(\'...\')\n\nMake sure that `_something_` exists, because I got nil\n ',
  ],
  [
    "expect(chef_run).to create_file('/etc/motd').with(mode: '0600', owner: 'root')",
    'expected "file[/etc/motd]" to have parameters:\n\n  mode "0600", was "0644"\n  owner "root", was nil',
  ],
  ["expect(chef_run).to render_file('/none')", 'expected Chef run to render "/none"'],
  ['expect(chef_run).to_not include_any_recipe', 'expected not to include any recipes'],
  [
    'undefined_helper',
    'undefined local variable or method `undefined_helper\' for #<RSpec::ExampleGroups::DemoDefault "x" (./spec/default_spec.rb:4)>',
  ],
  [
    "expect(chef_run.user('nova')).to have_state_attrs('uid')",
    'expected [:comment, :home, :shell, :system, :uid, :gid] to equal [:uid]',
  ],
];
