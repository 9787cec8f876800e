node = Chef::Node::Attribute.new({}, {}, {}, {})

def try
  puts yield.inspect
rescue => e
  puts "#{e.class}: #{e.message.lines.first}"
end

puts '# making what is missing'
p node.default['a']['b']['c'], node.default, node['a']
p node.default.fetch('zz', 1), node.default.key?('zz'), node.default.read('zz', 'y'), node.default.exist?('a', 'b')
try { node.default.read!('a', 'x') }
try { node.default['a']['b'] << 1 }

puts '# keys and values'
node.default[:sym] = { list: [{ deep: 1 }, [2, { x: 3 }]], 5 => :five }
p node.default['sym'], node.default['sym']['list'][0].class, node.default['sym']['list'][1].class, node.default['sym']['list'][1][1].class
node.default['sym']['list'] << { added: 1 }
p node.default['sym']['list'].last.class, node['sym']['list'].last
node.default['sym'].merge!(more: { 'm' => 1 })
p node.default['sym'].keys, node.default['sym']['more'].class
node.default['sym'].update('more' => 2)
p node['sym']['more'], node.default['sym'].delete(:more), node.default['sym'].delete('more'), node['sym'].key?('more')
p node.default['sym'].dup.class, node.default['sym'].to_hash.class, node.default['sym'].to_hash['list'].class
p node.default['sym'].merge(a: 1).class, node.default['sym'].merge(a: 1)['a']
p node.default['sym'].values_at(:list).first.length, node.default['sym'].include?(:list)

puts '# mutators'
node.default['m'] = { 'a' => 1, 'b' => 2, 'c' => 3, 'd' => nil }
node['m']
node.default['m'].delete_if { |_, v| v == 1 }
p node['m']
node.default['m'].select! { |_, v| v != 2 }
p node['m']
node.default['m'].reject! { |_, v| v.nil? }
p node['m']
node.default['m'].replace('z' => 26)
p node['m']
p node.default['m'].shift, node['m']
node.default['m']['again'] = 1
node.default['m'].clear
p node['m']
node.default['l'] = [3, 1, 2]
node['l']
node.default['l'].sort!
p node['l']
node.default['l'].push(4, 5)
p node['l'], node.default['l'].pop, node['l'], node.default['l'].shift, node['l']
node.default['l'].map! { |x| x * 2 }
p node['l']
node.default['l'].unshift(0)
node.default['l'].insert(1, 'in')
p node['l']
node.default['l'].delete('in')
node.default['l'][0] = 'zero'
p node['l'], node.default['l'].delete_at(0), node['l']
node.default['l'].concat([1, 2]) if $generation == 18
p node['l'] if $generation == 18
node.default['l'] += ['plus']
p node['l'].last, node.default['l'].class
node.default['l'] |= ['plus', 'or']
p node['l'].last(2)
node.default['count'] ||= 5
p node['count'].class
node.default['n'] = 5
node.default['n'] += 1
p node['n']

puts '# shared collections'
node.default['one']['x'] = 1
node.default['two'] = node.default['one']
node.default['two']['x'] = 2
p node['one'], node['two']
node.normal['three'] = node['one']
node.normal['three']['x'] = 3
p node['one'], node['three'], node.normal['three'].class

puts '# iterating over a level'
node.default['it'] = { 'a' => { 'v' => 1 }, 'b' => { 'v' => 2 } }
node.default['it'].each { |k, v| v['seen'] = k }
p node['it']
node['it']
node.default['it'].each { |_, v| v['later'] = 1 }
p node['it'], node.default['it']
node.default['it']['a']['now'] = 1
p node['it']
held = node.default['it']['b']
node['it']
held['held'] = true
p node['it']['b']

puts '# strings'
node.default['s']['text'] = 'abc'
node.default['s']['text'] << 'd'
p node['s']['text'], node.default['s']['text']
p node['s']['text'].frozen?, node.default['s']['text'].frozen?

puts '# Mash'
mash = Mash.new(a: 1, 'b' => { c: 2 }, 'd' => [{ e: 3 }])
p mash, mash.class, mash['b'].class, mash['d'][0].class, mash[:a], mash['a'], mash[:b][:c]
mash[:z] = { y: 1 }
p mash['z'].class, mash.key?(:z), mash.fetch(:a), mash.delete(:a), mash[:a], mash.to_hash.class
p mash.merge(q: 1)['q'], mash.values_at(:b, 'z').length, mash.except(:b, 'd'), mash.symbolize_keys.keys
p mash.dup['b'].equal?(mash['b']), mash.dup.class, mash == { 'b' => { 'c' => 2 }, 'd' => [{ 'e' => 3 }], 'z' => { 'y' => 1 } }
p Mash.new(5)['none'], Mash.new.empty?, Mash.from_hash({ 'x' => 1 }).class
p mash.select { |k, _| k == 'b' }.class, mash.reject { |_| false }.class, mash.to_h.class
mash.update(n: { m: 1 })
p mash[:n][:m], mash.dig(:n, :m), mash.default(:n)
