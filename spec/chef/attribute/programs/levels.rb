node = Chef::Node::Attribute.new({}, {}, {}, {})

def try
  puts yield.inspect
rescue => e
  puts "#{e.class}: #{e.message.lines.first}"
end

puts '# writing at levels'
node.default['nova']['host'] = 'one'
node.default[:nova][:port] = 8774
node.override['nova'] = { 'host' => 'two', drivers: %w[powervm] }
node.automatic['platform'] = 'ubuntu'
p node['nova']
p node[:nova][:host], node['platform'], node['missing']
p node.default, node.override['nova'].class, node.override['nova']['drivers'].class
p node['nova'].class, node['nova']['drivers'].class

puts '# level by level'
%i[default env_default role_default force_default normal override role_override env_override force_override].each_with_index do |level, index|
  node.send(level)['order']['last'] = level.to_s
  node.send(level)['order']['list'] = [index, 0]
  p node['order']['last'], node['order']['list']
end

puts '# assigning a level'
p((node.role_default = { 'nova' => { 'zone' => 'az1' } }))
p node.role_default, node.role_default.class, node['nova']['zone']

puts '# nil'
node.default['gone']['a'] = 1
node.override['gone']['a'] = nil
node.normal['flat'] = nil
node.default['flat'] = { 'x' => 1 }
p node['gone'], node['flat']
node.env_default['kind'] = nil
node.default['kind'] = 'low'
p node['kind']

puts '# mixed kinds'
node.default['kinds'] = { 'a' => 1 }
node.env_default['kinds'] = [1, 2]
node.role_default['kinds'] = [2, 3, 2]
p node['kinds']
node.normal['kinds'] = 'text'
p node['kinds']
node.override['kinds'] = { 'z' => 26 }
p node['kinds']

puts '# arrays of hashes are joined by content'
node.default['disks'] = [{ 'name' => 'a' }, { 'name' => 'b', 'tags' => [1] }]
node.role_default['disks'] = [{ name: 'b', tags: [1] }, { 'name' => 'c' }]
p node['disks'], node['disks'].map { |disk| disk['name'] }, node['disks'].first.class

puts '# debug_value'
try { node.debug_value('nova', 'host') }
try { node.debug_value('nova', 'host', 'deeper') }
try { node.debug_value(:order, :list, 0) }

puts '# combined'
p node.combined_default('nova'), node.combined_override('nova', 'host'), node.combined_default('no', 'such')
p node.combined_default.class, node.combined_override.keys

puts '# removing'
p node.rm('kinds'), node['kinds']
p node.rm_default('nova', 'port'), node['nova']
p node.rm_override('nova', 'host'), node['nova'].to_h
p node.rm_normal('order', 'last'), node.rm('no', 'such', 'thing')
try { node.rm }

puts '# bang writers and unless'
node.default['b']['c'] = 1
node.role_default['b']['c'] = 2
node.force_default!['b']['c'] = 3
p node['b']['c'], node.role_default['b'], node.default['b']
node.force_override!('b', 'c', 4)
p node['b']['c']
node.default_unless['b']['c'] = 9
node.default_unless['b']['d'] = 9
node.normal_unless('b', 'e', 9)
p node['b']
node.default['scalar'] = 1
node.default!['scalar']['deep'] = 2
p node['scalar']
try { node.write!(:default, 'scalar', 'deep', 'deeper', 3) }
p node.write(:normal, 'w', 'x', 1), node.write(:normal, 'w', 'y') { 2 }
p node['w'], node.unlink(:normal, 'w', 'x'), node['w']
try { node.unlink!(:normal, 'w', 'x') }

puts '# reading by path'
p node.read('b', 'c'), node.read('b', 'nope', 'x'), node.exist?('b', 'c'), node.exist?('b', 'q')
try { node.read!('b', 'q') }
p node.read('disks', 1, 'name')
p node.key?('b'), node.attribute?(:b), node.has_key?('zzz')
