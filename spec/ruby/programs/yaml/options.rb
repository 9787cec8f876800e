require 'yaml'

puts YAML.dump({"a"=>1}, indentation: 4)
puts YAML.dump({"a"=>{"b"=>[1,{"c"=>2}]}}, indentation: 4)
puts YAML.dump("a"*200+" b", line_width: -1)
puts YAML.dump({"a"=>[1]}, header: true)
puts({"a"=>"word "*40}.to_yaml(line_width: 40))
puts [1].to_yaml(options={})
puts YAML.dump_stream(1,2) rescue p $!
puts({a: {"b"=>1}}.to_yaml(stringify_names: true)) rescue p $!
