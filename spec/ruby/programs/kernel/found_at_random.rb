# What random programs found.
def t; p yield; rescue => e; puts "#{e.class}: #{e.message}"; end
[[1,2], {a: 1}, :a, nil, true, Object, 'x', 1..2].each { |v| t { Rational(v, 0) }; t { Rational(1, v) }; t { Rational(v) }; t { Rational(v, v) } }
t { Rational([1], 'x') }; t { Rational('x', [1]) }; t { Rational(nil, [1]) }
t { 'nova'.match(//, 10) }; t { 'nova'.match?(//, 10) }; t { 'nova'.match(/a/, 10) }; t { //.match('nova', 4) }; t { /$/.match('nova', 9) }; t { 'nova'.index(//, 10) } ; t { //.match?('a', -5) }; t { //.match('a', -5) }
t { /(?i)hello/.to_s }; t { /(?i)(?m-i)he/.to_s }; t { /(?i)(?m:a)/.to_s }; t { /(?i:a)(?m:b)/.to_s }; t { /(?i:(?m:b))/.to_s }; t { /(?i)/.to_s }; t { /a(?i)b/.to_s }; t { /(?x)a b/m.inspect }
s = 'nova'; t { s.scan(/a/) { s << 'x' } }; s = 'aaa'; t { s.scan(/a/) { s.replace('bbb') } }; s= 'aa'; t { s.gsub(/a/) { s << 'b'; 'c' } }
t { 'nova'.upto('é✓ü').first(3) }; t { 'a'.upto('é').to_a.size }; t { 'é'.upto('ê').to_a }; t { 'zz'.upto('é').to_a.size }
t { ''.encode('') }; t { 'a'.encode('zork') }; t { 'a'.force_encoding('zork') }
t { {a: 1}.to_h { true } }; t { [1].to_h }; t { [1].to_h { nil } }; t { [1].to_h { 3 } }; t { {a: 1}.to_h { [1] } }; t { [true].to_h }; t { [nil].to_h { |x| x } }
t { {a: 1}.to_h { nil } }; t { {a: 1}.to_h { 's' } }
[-1,-2,-8,-10,-16,-36,-37,1,0,37].each { |b| t { Integer('0x1f', b) }; t { Integer('17', b) }; t { Integer('nova', b) }; t { Integer('0b11', b) }; t { '17'.to_i(b) }; t { Integer('0o17', b) } }
def u(n); p [n, yield]; rescue Exception => e; puts "#{n} #{e.class}: #{e.message}"; end
vs = {'[1]'=>[1], ':a'=>:a, 'nil'=>nil, 'true'=>true, 'Object'=>Object, '"x"'=>'x', '2'=>2, '1.5'=>1.5}
vs.each { |a, x| vs.each { |b, y| u("#{a},#{b}") { Rational(x, y) } } }

t { Struct.new(:a, :b, keyword_init: true).new(**{ 1 => :one, 2 => :two }).to_h }
t { Struct.new(:a, keyword_init: true).new(x: 1, y: 2) }
t { Struct.new(:a, :b, :c, keyword_init: true).new(**{ 1 => :one, 2 => :two, 4 => 3, -1 => 3, 'a' => 3, 'z' => 1, nil => 2, 1.5 => 2 }).to_h }
t { 'a'.unpack('%#x') }; t { 'a'.unpack('%8C') }; t { 'abc'.unpack('C%8C') }; t { [1].pack('%') }
