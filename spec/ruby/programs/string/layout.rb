# Padding, stripping, repeating, joining.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p 'ab'.center(6), 'ab'.center(7), 'ab'.center(7, 'xyz'), 'ab'.center(1), 'é'.center(4, '😀é')
p 'ab'.ljust(5), 'ab'.ljust(5, '123'), 'ab'.ljust(1), 'ab'.rjust(5), 'ab'.rjust(6, '123'), 'é'.rjust(3, '.')
refused { 'a'.center(5, '') }
refused { 'a'.ljust('x') }
refused { 'a'.ljust(5, 1) }
p '  ab '.strip, "\t\n ab\r\n".lstrip, "ab \n\0".rstrip, "\0 ab\0".strip, '  '.strip, "\u00a0a".strip, "ab\v\f".strip
s = +' a '
p s.strip!, s, s.strip!, s.lstrip!, s.rstrip!
p (+' a').lstrip!, (+'a ').rstrip!
p 'hello'.delete_prefix('he'), 'hello'.delete_prefix('lo'), 'hello'.delete_suffix('lo'), 'hello'.delete_suffix('he'), 'hello'.delete_suffix('')
s = +'hello'
p s.delete_prefix!('he'), s.delete_prefix!('he'), s.delete_suffix!('o'), s.delete_suffix!('o'), s
p 'abc'.reverse, 'é😀'.reverse, (+'ab').reverse!, ''.reverse
p 'ab' * 3, 'ab' * 0
refused { 'a' * -1 }
refused { 'a' * 'b' }
p 'a' + 'b'
refused { 'a' + 1 }
refused { 'a' + nil }
refused { 'a' + :b }
s = +'a'
p s << 'b', s << 99, s << 233, s.concat('x', 'y'), s.concat, s.concat(s, s), s.prepend('1', '2'), s.prepend, s.replace('z'), s.clear, s.empty?
refused { s << nil }
refused { s << -1 }
refused { s.concat(:a) }
refused { 'a'.freeze << 'b' }
refused { 'a'.freeze.concat }
refused { 'a'.freeze.replace('a') }
refused { 'a'.freeze.clear }
refused { 'a'.freeze.prepend('a') }
refused { 'a'.freeze.insert(0, 'x') }
refused { 'a'.freeze.force_encoding('UTF-8') }
a = 'lit'
b = +a
p a.frozen?, b.frozen?, (-a).frozen?, (-a).equal?(-'lit'), (+'x'.freeze).frozen?, a.dup.frozen?, 'x'.freeze.clone.frozen?, 'x'.freeze.clone(freeze: false).frozen?, :a.to_s.frozen?, :a.name.frozen?, 1.to_s.frozen?, nil.to_s.frozen?
p String.new, String.new('a'), String.new('a', capacity: 10), String.new(encoding: 'UTF-8').encoding, String.new.encoding, String.new('').encoding, String.new('é', encoding: 'BINARY')
refused { String.new(1) }
refused { String.new('a', 'b') }
p String('a'), String(1), String(nil), String(:a), String.try_convert('a'), String.try_convert(1)
class Greeting < String
  attr_accessor :to
  def initialize(text, to)
    super(text)
    @to = to
  end
end
g = Greeting.new('hi', 'you')
p g, g.class, g.to, g.to_s.class, g.upcase.class, (g + '!').class, g.dup.class, g.dup.to, g == 'hi', 'hi' == g, g.to_str.class, g[0].class, (g * 2).class, g.center(8).class
p "a" "b" 'c', "tab\there", 'sq\n', %q(a(b)c), %Q(a#{1}b), %w[a b], "a#{nil}b#{:c}#{1.5}"
p 'ab'.itself, 'abc'.between?('abb', 'abd'), 'b'.clamp('a', 'c'), 'z'.clamp('a', 'c'), 'a'.eql?('a'), 'a'.equal?('a'), 'a'.hash == 'a'.hash
p 'a' <=> 'b', 'b' <=> 'a', 'a' <=> 'a', 'a' <=> 'ab', 'a' <=> 1, 'a' == 1, 'a' == :a, 'a' === 'a', 'é' <=> 'z', '😀' <=> "\uffee", 'a'.eql?(1), 'A' < 'a'
refused { 'a' < 1 }
refused { 'a'.upcase(1, 2, 3) }
refused { 'abc'.center }
refused { 'x'.crypt }
