require 'json'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { JSON.parse('{') }
t { JSON.parse('') }
t { JSON.parse('{"a":1,}') }
t { JSON.parse('[1,]') }
t { JSON.parse('nope') }
t { JSON.parse('[1 2]') }
t { JSON.parse('{"a" 1}') }
t { JSON.parse("{'a':1}") }
t { JSON.parse('{"a":1} x') }
t { JSON.parse('[NaN]') }
t { JSON.parse('[NaN]', allow_nan: true) }
t { JSON.parse('"a') }
t { JSON.parse("[\"a\nb\"]") }
t { JSON.parse('2') }
t { JSON.parse('null') }
t { JSON.parse(nil) }
t { JSON.parse(1) }
t { JSON.parse('[1e5, 1.0, -0, 1E-2, 12345678901234567890, 01]') }
t { JSON.parse('[1e5, 1.0, -0, 1E-2, 12345678901234567890,0.1]') }
t { JSON.parse('["\u00e9\n\t\\\/\ud83d\ude00"]') }
t{JSON.parse('/* c */ [1, // x
2]')}; t{JSON.parse('{"a":{"b":null}}', symbolize_names: true)}; t{JSON.parse('{"json_class":"String"}', create_additions: false)}; t{JSON.parse('[' * 101 + ']'*101)}; t{JSON.parse('{"a":1,"a":2}')}; t{JSON.parse("[1,\n2,\nx]")}; t{JSON.parse('[-]')}; t{JSON.parse('[1.]')}; t{JSON.parse('["\x"]')}; t{JSON.parse('  ')}; t{JSON.parse('[1')}; t{JSON.parse('{"a":')}; t{JSON.parse('{"a":1')}; t{JSON.parse('{a:1}')}; t{JSON.parse('[tru]')}; t{JSON.parse('[1,,2]')}; t{JSON.parse('[Infinity]')}; t{JSON.parse('[-Infinity]')}; t{JSON.parse('[-Infinity]',allow_nan:true)}; t{JSON.parse('["\u12"]')}; t{JSON.parse("[\"\\u0000\"]")}; t{JSON.parse('{"a":1}', object_class: Hash, array_class: Array)}; t{JSON.parse('[1.5]', decimal_class: nil)}; t{JSON.parse('{"a":1}{')}; t{JSON.parse('{"a":tru}')}; t{JSON.parse('{"a": [1,2 }')};t{JSON.parse!('[NaN]')}; t{JSON.parse('[1]', max_nesting: 0)}; t{JSON.parse("\u{feff}[1]")}; t{JSON.parse('[1]', freeze: true).frozen?}
