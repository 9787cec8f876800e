def section(label)
  result = begin
    yield
  rescue => e
    "#{e.class}: #{e.message.sub(/(?<=Called from:).*/m, '')}"
  end
  puts "#{label}: #{result.is_a?(String) ? result : result.inspect}"
end

def metadata(text)
  made = Chef::Cookbook::Metadata.new
  made.instance_eval(text, '/cookbook/metadata.rb', 1)
  made
end

section('words') { metadata("recommends 'a'\nsuggests 'b', '> 1.0'\nconflicts 'c'\nreplaces 'd', '= 1.0'\nprovides 'e'\nname 'x'").to_hash.values_at('recommendations', 'suggestions', 'conflicting', 'replacing').map(&:to_a) }
section('attribute') { metadata("attribute 'a/b', display_name: 'B', description: 'b', default: 'x'").to_hash['attributes'] }
section('required') { metadata("attribute 'a', required: true\nattribute 'b', required: false, type: 'array', default: ['x']").to_hash['attributes'] }
section('grouping') { metadata("grouping 'g', title: 'G', description: 'about g'").to_hash['groupings'] }
section('wrong kind') { metadata("attribute 'a', display_name: 1") }
section('wrong type') { metadata("attribute 'a', type: 'text'") }
section('no choice') { metadata("attribute 'a', choice: %w(x y), default: 'z'") }
section('no choices') { metadata("attribute 'a', type: 'string', choice: %w(x y), default: %w(x z)") }
section('wrong choice') { metadata("attribute 'a', choice: ['x', 1]") }
section('calculated') { metadata("attribute 'a', calculated: true, default: 'z'") }
section('wrong conflict') { metadata("conflicts 'a', '<< 1'") }
section('wrong grouping') { metadata("grouping 'a', title: 1") }
