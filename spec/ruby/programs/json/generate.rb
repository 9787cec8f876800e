require 'json'
require 'stringio'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { JSON.generate({a: 1, "b"=>[nil,true,1.5,"x\"\\\n\t\u0001\u007f\u2028é/</script>"], nil=>2, 3=>4, 1.5=>:sym}) }
t { JSON.generate(nil) }
t { JSON.generate("a") }
t { JSON.generate(1) }
t { JSON.generate([Float::NAN]) }
t { JSON.generate([Float::INFINITY]) }
t { JSON.generate(Object) }
t { JSON.generate([1e20, 1e-5, 100.0, 1e16, 10**30]) }
t { JSON.generate("\xff") }
t { JSON.generate("a".b) }
t { JSON.generate("\xff".b) }
t { JSON.generate({a: Time.at(0).utc}) }
t { JSON.generate(1..2) }
t { JSON.generate([], nil) }
t { JSON.generate({}, {space: " ", indent: "  ", object_nl: "\n", array_nl: "\n"}) }
t { JSON.generate("é", ascii_only: true) }
t { JSON.generate("😀", ascii_only: true) }
t { JSON.generate("</script>", script_safe: true) }
t { JSON.generate("/\u2028", script_safe: true) }
a=[]
a << a
t { JSON.generate(a) }
puts JSON.pretty_generate({a: 1, b: [], c: {}, d: [1,[2,{"x"=>nil}]], e: {f: {g: 1}}})
puts JSON.pretty_generate([])
puts JSON.pretty_generate({})
puts JSON.pretty_generate(nil)
puts JSON.pretty_generate([1,2], indent: "\t")
puts JSON.pretty_generate({a: {}}, space_before: " ")
puts JSON.pretty_generate([[]])
t { 1.to_json }
t { "a".to_json }
t { nil.to_json }
t { :a.to_json }
t { [1,{a: 2}].to_json }
t { {a: 1}.to_json(space: " ") }
t { 1.5.to_json }
t { Object.new.to_json =~ /#<Object/ }
t { Class.to_json }
t { true.to_json }
t { Float::NAN.to_json }
class Foo
def to_json(*a) {x: 1}.to_json(*a) end end
class Bar
def to_s
"bar!" end end
class Baz
def to_h
{z: 1}
end end
t { JSON.generate([Foo.new, Bar.new]) }
puts JSON.pretty_generate([Foo.new, {k: Foo.new, Bar.new=>1}])
t { [Foo.new].to_json }
class H2 < Hash
end
class S2 < String
end
class H3 < Hash
def to_json(*) '"h3"' end end
t { JSON.generate(H2[1,2]) }
t { JSON.generate(S2.new("q")) }
t { JSON.generate([H3.new]) }
t { JSON.dump({a: 1}) }
t { JSON.dump(nil) }
t { JSON.dump([Float::NAN]) }
t { JSON.load('[1]') }
t { JSON.load('') }
t { JSON.load(nil) }
t { JSON.load('[NaN]') }
t { JSON.load('[1,2]', proc{|x| p x}) }
t { JSON.load('x') }
t { JSON['[1]'] }
t { JSON[[1]] }
t { JSON::ParserError.ancestors.take(4) }
t { JSON::GeneratorError.ancestors.take(3) }
t { JSON::NestingError.superclass }
t { JSON.fast_generate([1]) }
t { JSON([1]) }
t { JSON('[1]') }
t { io=StringIO.new; JSON.dump([1], io); io.string }
t { JSON.load(StringIO.new('{"a":2}')) }
t { JSON.parse('{"a":1}').to_json }
t { j [1] }
t { jj [1] }
t { JSON.pretty_generate("a"=>"é") }
t { JSON.generate("a"=>Float::MAX) }
t { JSON.generate(Struct.new(:a).new(1)) =~ /struct/ }
t { JSON.generate([nil=>1]) }
t { {1=>{2=>3}}.to_json }
t { JSON.state }
t { JSON.parse('{"a":[1,2,{"b":3}]}', symbolize_names: true, create_additions: true) }
t { JSON.parse('[]', 1) }
t { JSON.parse('"\u00e9"').encoding }
t { JSON.generate([1], 5) }
t { "a\u0000b".to_json }
t { "\u{1F600}".to_json }
t { JSON.parse('["\u00zz"]') }
t { JSON.parse("[\"\t\"]") }
t { JSON.parse('{"a":NaN}') }
t { JSON.parse("nul") }
t { JSON.parse('{"a":"b}') }
t { JSON.parse("{\"long\": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, \"more\": 1}") }
