def h(x) = x.unpack1('H*')
[1, 0, -1, 127, 128, 255, 256, -128, -129, 70000, 2**31, 2**40, -2**40, 1.5, -0.0, 100.0, 1e20, nil, true, false, 'abc', 'é', 'abc'.b, 'abc'.encode('US-ASCII'), :sym, :'é', [1,[2]], {a: 1, 'b'=>2}, [:a,:a,'x'], [(s='q'),s], 1..3, 'a'...'b', Time.at(0).class, String, Comparable, {}, [], '1w', 30].each { |v| puts "#{v.inspect} #{h(Marshal.dump(v))}" rescue puts "#{v.inspect} #{$!.class} #{$!.message}" }
class P; def initialize; @a=1; @b='x'; end; end
puts h(Marshal.dump(P.new)); S=Struct.new(:a,:b); puts h(Marshal.dump(S.new(1,2)))
hd = Hash.new(5); hd[:x]=1; puts h(Marshal.dump(hd))
puts Marshal.load(Marshal.dump({a: [1, 'x', :y, nil, 2.5], 'k'=>{}})).inspect
