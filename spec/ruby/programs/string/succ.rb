# Counting with strings.
%w[a z az zz a9 Az Zz zZ9 a-9 1.9 1.9.9 <<koala>> 1999zzz ZZZ9999 *** -9 -z a.b 9 99 Zz9 a!9 1.a 1.z é aé 0x9 v1.2.9 node09 --].each { |s| puts "#{s} #{s.succ}" }
p ''.succ, "\xff".b.succ, 'a'.next, "a\u00ff".succ
s = +'az'
p s.succ!, s, s.next!, s
p 'a'.upto('e').to_a, '9'.upto('11').to_a, '25'.upto('5').to_a, '07'.upto('11').to_a, 'a'.upto('e', true).to_a, 'aa'.upto('ad').to_a, 'b'.upto('a').to_a, 'a'.upto('a').to_a, 'y'.upto('ab').to_a, 'Z'.upto('b').to_a.length
r = []
p 'a'.upto('c') { |x| r << x }, r
p ('a'..'e').to_a, ('aa'...'ad').to_a, ('08'..'12').to_a, ('a'..'e').step(2).to_a, ('az'..'bc').include?('b'), ('a'..'z').cover?('mm')
begin
  'a'.freeze.succ!
rescue => e
  puts "#{e.class}: #{e.message}"
end
begin
  'a'.upto(1) {}
rescue => e
  puts "#{e.class}: #{e.message}"
end
