node = Chef::Node::Attribute.new({}, {}, {}, {})

def try
  puts yield.inspect
rescue => e
  puts "#{e.class}: #{e.message.lines.first}"
end

node.default['a'] = { 'x' => 'text', 'list' => ['one', { 'n' => 1 }], 'h' => { 'i' => { 'j' => 2 } }, 'n' => nil, 's' => :sym, 'f' => 1.5 }
node.override['a']['y'] = true
view = node['a']

puts '# refused'
%i[clear delete_if keep_if reject! select! shift compact! filter! transform_values!].each do |name|
  copy = node['a']
  try { copy.send(name) { |*| true } } if $generation == 18 || !%i[compact! filter! transform_values!].include?(name)
end
try { view['x'] = 1 }
try { view.delete('x') }
try { view.merge!('x' => 1) }
try { view.update({}) }
try { view.replace({}) }
try { view['h']['i']['j'] = 3 }
try { view.default = 1 }
try { view.write('x', 1) }
try { view.unlink('x') }
try { view['list'] << 1 }
try { view['list'].push(1) }
try { view['list'].map! { |x| x } }
try { view['list'].sort! }
try { view['list'].delete('one') }
try { view['list'][1]['n'] = 2 }
try { node['new'] = 1 }
try { node.clear }
try { node['a'] ||= 1 }

puts '# reading'
p view.keys, view.values.length, view.size, view.empty?, view.length
p view.key?(:x), view.include?('y'), view.has_key?('zz'), view.member?(:h), view.attribute?('x'), view.value?(true)
p view.fetch('x'), view.fetch(:y), view.fetch('zz', 5), view.fetch('zz') { |k| k * 2 }
try { view.fetch('zz') }
try { view.fetch(:zz) }
p view.values_at(:x, 'y', 'zz')
p view.dig('h', 'i', 'j'), view.dig(:h, :i), view.dig('list', 1, 'n')
p view.select { |k, _| %w[x y].include?(k) }, view.select { |k, _| k == 'x' }.class
p view.reject { |_, v| v.is_a?(Hash) || v.is_a?(Array) }
p view.map { |k, v| [k, v.class] }
p view.to_a.length, view.find { |k, _| k == 'y' }, view.count, view.first
p view.sort_by { |k, _| k }.map(&:first), view.min_by { |k, _| k }.first
p view.each_with_object([]) { |(k, _), list| list << k }, view.inject(0) { |sum, (k, _)| sum + k.length }
p view.any? { |_, v| v.nil? }, view.all? { |k, _| k.is_a?(String) }, view.partition { |k, _| k < 'i' }.map(&:length)
p view.group_by { |_, v| v.class.to_s }.keys.sort
p view.each { |k, v| }.equal?(view), view.each_pair.next
p view.invert.class, view.key('text'), view.sort_by { |k, _| k }.first
p view.merge('x' => 2, z: 3), view.merge({}).class
p view.to_hash.class, view.to_h.class, view.to_hash['h'].class, view.to_hash['list'].class, view.to_hash['list'][1].class
p view.dup.class, view.dup['h'].class, view.dup['list'].class
p view.symbolize_keys.keys
p view == view.to_hash, view == { 'x' => 1 }, view['h'] == { 'i' => { 'j' => 2 } }, { 'j' => 2 } == view['h']['i']
p view.is_a?(Hash), view.is_a?(Mash), Hash === view, view.instance_of?(Hash), view['list'].is_a?(Array)
case view
when Hash then puts 'a hash'
end
p view.inspect == view.to_s, "#{view['h']}"
p view.except('list', 'h', :n), view.each_key.to_a.length
p view['list'] + [3], view['list'].map(&:class), view['list'].to_a.class, view['list'].dup.class, view['list'].include?('one')
p view['list'] == ['one', { 'n' => 1 }], view['list'].join('-'), [*view['list']].length, view['list'].first
a, b = *view['list']
p a, b
p view['x'].frozen?, view['n'], view['s'], view['f']
p({ **view.to_hash.slice('x') }, view.read('h', 'i'), view.exist?('h', 'z'))
try { view.read!('h', 'z', 'q') }

puts '# a copy is free'
copy = view.to_hash
copy['h']['i']['j'] = 99
copy['list'] << 'more'
copy['x'] << '!' if $generation == 18
p copy['h'], view['h'], view['list'].length, node['a']['x']

puts '# a view stays as it was'
node.default['a']['h']['i']['j'] = 7
node.default['a']['h']['new'] = 8
node.default['a']['list'] << 'added'
p view['h'], node['a']['h'], view['list'].length, node['a']['list'].length
half = node['a']
node.default['a'].delete('h')
p half['h'], node['a'].key?('h'), half.key?('h')

puts '# the whole'
p node.keys, node.to_hash.class, node.each { |k, v| puts "#{k}: #{v.class}" }.class
p node.map { |k, v| k }, node.select { |k, _| k == 'a' }.keys, node.fetch('a').class, node.length, node.empty?
p node.to_s == node.merged_attributes.to_s
