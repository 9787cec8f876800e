require 'yaml'

p YAML.safe_load("a: 1")
p YAML.safe_load("a: :b", permitted_symbols: [:b], permitted_classes: [Symbol])
begin
YAML.safe_load("a: :b")
rescue => e
puts "#{e.class}: #{e.message}"
end
begin
YAML.safe_load("a: &x 1\nb: *x")
rescue => e
puts "#{e.class}: #{e.message}"
end
begin
YAML.safe_load("a: :c", permitted_symbols: [:b], permitted_classes: [Symbol])
rescue => e
puts "#{e.class}: #{e.message}"
end
p YAML.safe_load("", fallback: 1) , YAML.load("", fallback: 1)
p YAML.load_stream("--- 1\n--- 2")
p YAML.dump_stream(1) rescue p $!.class
p Psych::SyntaxError.ancestors.take(4), Psych::DisallowedClass.ancestors.take(3), Psych::BadAlias.ancestors.take(3)
p YAML
begin
YAML.load("a: [1")
rescue Psych::SyntaxError => e
p e.line, e.column, e.offset, e.problem, e.context, e.file
end
p YAML.unsafe_load("a: 1\nb: :c", symbolize_names: true)
p YAML.load("- a\n- b", freeze: true).frozen?
p YAML.load("a: x", freeze: true)["a"].frozen?
p YAML.safe_dump({"a"=>1}) rescue p $!.class
