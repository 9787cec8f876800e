/** A cookbook with a bit of everything, and a scenario that reaches one half of it. */
export const smallCookbook: Readonly<Record<string, string>> = {
  'small/metadata.rb': "name 'small'\nversion '1.0.0'\n",
  'small/attributes/default.rb': "default['small']['on'] = false\ndefault['small']['port'] = 80\n",
  'small/recipes/default.rb': `if node['small']['on']
  package 'a'
else
  package 'b'
end

template '/etc/small.conf' do
  mode '0644'
  not_if { node['small']['port'] == 81 }
  notifies :restart, 'service[small]'
end

service 'small' do
  action :nothing
end
`,
  'small/recipes/other.rb': "log 'never'\n",
  'small/templates/default/small.conf.erb': `# a comment
[DEFAULT]
<% if node['small']['on'] %>
on = <%= node['small']['on'] %>
<% end %>
port = <%= node['small']['port'] %>
`,
  'small/scenarios.yml': `scenarios:
  "off":
    platforms: ubuntu:14.04
    run_list: ['recipe[small]']
    expect:
      resources: { 'package[b]': present }
      files: { /etc/small.conf: { options: { DEFAULT: { port: 80 } } } }
`,
};

/** The same with a second scenario, which reaches the rest of the recipe. */
export const wholeScenarios = `${smallCookbook['small/scenarios.yml']}  "on":
    platforms: ubuntu:14.04
    run_list: ['recipe[small]', 'recipe[small::other]']
    attributes: { normal: { small.on: true, small.port: 81 } }
    expect:
      resources: { 'package[a]': present }
`;
