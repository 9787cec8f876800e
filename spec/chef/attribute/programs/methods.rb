node = Chef::Node::Attribute.new({}, {}, {}, {})

def try
  puts yield.inspect
rescue NoMethodError => e
  puts "#{e.class}: #{e.message.lines.first[0, 40]}"
end

puts '# attributes as methods'
try { node.default.nova.host = 'one' }
try { node.default.nova.host }
try { node.nova }
try { node.nova.host }
try { node['nova'].host } if $generation == 12
try { node.nothing }
try { node.other = 1 }
try { node.default.nova.host('x') }
node.default['deep']['er']['est'] = 1
try { node.deep.er.est }
try { node['deep'].none }
try { node['deep'].er = 1 }
try { node.set_unless['u']['v'] = 1 }
try { node['u'] }
try { node.normal_unless.w.x = 2 }
try { node['w'] }
p node.respond_to?(:nova), node['deep'].respond_to?(:er), node.respond_to?(:default_unless)
