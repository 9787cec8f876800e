require 'json'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

class Foo
def to_json(*a) = { x: 1 }.to_json(*a)
end
class Bar
def to_s = "bar!"
end
class Baz
def to_h = { z: 1 }
def to_s = "baz"
end
t { JSON.generate([Foo.new, Bar.new, Baz.new]) }
t { puts JSON.pretty_generate([Foo.new, { k: Foo.new, Bar.new => 1 }]) }
t { [Foo.new].to_json }
t { { a: Foo.new }.to_json }
t { puts JSON.pretty_generate({ a: { b: [1, { c: [] }] } }) }
t { JSON.generate([Class, Comparable, 1..2, /x/, nil, :sym]) }
t { JSON.parse(JSON.generate({ "a" => { "b" => [1, 2.5, nil, true] } })) }
t { JSON.parse('{"a":{"b":1}}', symbolize_names: true).dig(:a, :b) }
t { JSON.pretty_generate({ 1 => 2, nil => 3, :a => 4 }) }
t { JSON.parse('[]') }
t { JSON.parse(' {} ') }
t { JSON.parse('{"a":1}').class }
t { JSON.generate("a" => [{ "b" => {} }]) }
t { JSON.dump([1, nil, { a: 1 }]) }
t { JSON.dump({ a: [1] }, 2) }
t { JSON.dump([[[1]]], 2) }
t { JSON.parse('[1]').frozen? }
t { JSON::ParserError.new("x").message }
t { JSON.generate([1, 2], indent: "  ", array_nl: "\n") }
t { JSON.generate({ a: 1, b: 2 }, space: " ", object_nl: "\n") }
t { { "k" => "v" }.to_json }
t { "é\u0000\e".to_json }
t { JSON.generate("\\/\b\f") }
t { [1, [2, [3]]].to_json }
t { JSON.parse("[1.0, 1e3, -2.5E-3, 0.1e+2]") }
t { JSON.parse('["\\ud83d\\ude00", "\\u00e9"]') }
t { JSON.parse('{"a":1}').merge("b" => 2).to_json }
