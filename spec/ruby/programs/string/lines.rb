# Lines, characters, bytes.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p "a\nb\nc".lines, "a\nb\n".lines, ''.lines, "\n\n".lines, "a\nb".lines(chomp: true), "a\r\nb\r\n".lines(chomp: true), "a,b,c".lines(','), "a,b".lines(',', chomp: true), "a\n\nb\n\n\nc".lines(''), "a\n\nb\n\n\nc\n".lines('', chomp: true), "a\nb".lines(nil)
r = []
p "a\nb".each_line { |l| r << l }, r
p "a\nb".each_line.to_a, "a\nb\n".each_line(chomp: true).to_a, "axbxc".each_line('x').map(&:size)
p "a\nb".each_line.with_index.map { |l, i| "#{i}:#{l}" }
refused { "a".each_line(1) }

p "abc\n".chomp, "abc\r\n".chomp, "abc\r".chomp, "abc\n\n".chomp, "abc\n\r".chomp, "abc".chomp, "abc".chomp('c'), "abcc".chomp('c'), "abc\n\n\n".chomp(''), "abc\r\n\r\n".chomp(''), "abc\n".chomp(nil), "abc".chomp('xyz'), "".chomp
s = +"abc\n"
p s.chomp!, s, s.chomp!, s.chomp!('c'), s
p "abc".chop, "abc\r\n".chop, "".chop, "a\n".chop, "é😀".chop
s = +'ab'
p s.chop!, s.chop!, s.chop!, s

p 'héllo'.chars, 'héllo'.each_char.to_a, 'ab'.each_char { |c| print c }, 'ab'.chars { |c| print c }
puts
p 'é'.bytes, 'ab'.each_byte.to_a, 'ab'.each_byte { |b| print b }, 'é😀'.codepoints, 'ab'.each_codepoint.to_a
puts
p 'a'.ord, 'é'.ord, '😀'.ord, 97.chr
refused { ''.ord }
p "e\u0301a".grapheme_clusters, "👨‍👩‍👧x".each_grapheme_cluster.to_a.length, "🇩🇪".grapheme_clusters.size
p 'abc'.each_char.size, 'abc'.each_byte.size, 'hello'.each_char.with_index.to_a.last
p 'abc'.sum, 'é'.sum, 'abc'.sum(8), ''.sum
text = <<~TEXT
  one: 1
  two: 2

  three: 3
TEXT
p text.lines.map(&:chomp).reject(&:empty?).map { |l| l.split(': ') }.to_h
p text.each_line.select { |l| l =~ /\Ath/ }, text.lines.grep(/two/) { |l| l[/\d/].to_i }
