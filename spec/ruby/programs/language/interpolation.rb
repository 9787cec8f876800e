def t
  r = yield
  puts "#{r.inspect} #{r.encoding}"
rescue => e
  puts "#{e.class}: #{e.message}"
end
b = "\xff".b
u = 'é'
a = 'a'.b
n = nil
t { "#{1}" }
t { "#{a}" }
t { "#{a}b" }
t { "#{''.b}b" }
t { "b#{''.b}" }
t { "#{b}b" }
t { "b#{b}" }
t { "#{1}#{a}" }
t { "é#{b}" }
t { "#{b}é" }
t { "#{u}#{b}" }
t { "#{b}#{u}" }
t { "#{u}#{a}" }
t { "x#{a}é" }
t { "#{n}#{b}" }
t { "#{'x'.encode('UTF-16LE')}b" }
t { "#{'x'.force_encoding('US-ASCII')}é" }
t { "#{'é'.encode('ISO-8859-1')} #{u}" }
t { "a" "#{b}" 'c' }
t { <<~X }
  text #{b}
X
t { :"x#{a}".to_s }
@iv, $gv = 'iv', 'gv'
class Cv; @@c = 'cv'; def c = "#@@c-#@@c"; end
puts "#@iv #$gv #{@iv} #@ #$ #", Cv.new.c
puts "a#{}b#{nil}c#{false}d#{:e}f#{1.5}g#{[1, nil]}h#{{ a: 1 }}"
puts "#{"nested #{"deep #{1 + 1}"}"} #{'q' "q"} #{%w[a b].map { |x| "<#{x}>" }.join("#{','}")}"
puts "multi
line #{1 +
  2} end"
puts "#{if true then 'x' end}#{x = 5; x * 2}#{begin; 'b'; end}"
class Shown; def to_s = 'shown'; end
class Odd; def to_s = 5; end
puts "#{Shown.new} #{Odd.new}".sub(/0x\h+/, 'XX')
puts 'no #{x}', 'it''s', "a" "b" 'c'
puts "\#{x} \#@x \\#{1}"
puts "tab\tnl\\n\e[0m\u00e9\x41\101\s|".inspect
puts "a\
b"
puts 'a\
b'
