# Cutting into parts.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p ' a  b c '.split, ' a b '.split(' '), " a\tb\n".split(nil), ''.split, '   '.split, 'abc'.split
p 'a,b,c'.split(','), 'a,b,,'.split(','), ',a'.split(','), 'a,b,,'.split(',', -1), 'a,b,c'.split(',', 2), 'a,b,c'.split(',', 1), 'a,b'.split(',', 10), ''.split(','), ''.split(',', -1)
p ' a b c '.split(' ', 2), ' a b c '.split(' ', -1), ' a  b  c'.split(' ', 2), 'a b '.split(' ', 2), 'a b c '.split(' ', 3)
p 'abc'.split(''), 'abc'.split('', 2), 'abc'.split('', -1), 'é😀b'.split(''), 'ab'.split('', 5)
p 'a1b2c'.split(/\d/), 'a1b2c'.split(/(\d)/), 'a1b2c3'.split(/\d/, -1), 'a1b2c'.split(/(\d)/, 2), 'abc'.split(//), 'abc'.split(//, 2), 'abc'.split(/b*/), 'hello'.split(/l*/), 'hi mom'.split(/\s*/)
p 'aXbxc'.split(/x/i), 'a b  c'.split(/ /), 'a b  c'.split(/\s+/), ' a b'.split(/\s+/), ' a b'.split(/ /), 'a,b;c'.split(/[,;]/), 'a  b'.split(/( )/)
p 'a||b|c'.split('|'), 'a.b.c'.split('.'), 'a--b'.split('--'), 'abcabc'.split('bc'), 'mississippi'.split('ss')
p '1,2,,3,4,,'.split(','), '1,2,,3,4,,'.split(',', 4), '1,2,,3,4,,'.split(',', -4), 'aaa'.split('a'), 'aaa'.split('a', -1)
p 'abc'.split(/(a)|(b)/), 'a:b'.split(/(:)?/), '1-2'.split(/(?<sep>-)/)
r = []
p 'a b c'.split { |x| r << x }, r
p 'a,b'.split(',') { |x| r << x }, r
refused { 'a'.split(1) }
refused { 'a'.split(',', 'x') }
p 'key = value = more'.split(/\s*=\s*/, 2), 'k'.split('=', 2), "a\nb\n".split("\n"), "a\r\nb".split(/\r?\n/)

p 'a=b=c'.partition('='), 'abc'.partition('x'), 'a1b2'.partition(/\d/), 'abc'.partition(/x/), 'hello'.partition('')
p 'a=b=c'.rpartition('='), 'abc'.rpartition('x'), 'a1b2c'.rpartition(/\d/), 'abc'.rpartition(/x/), 'hello'.rpartition(/l+/), 'hello'.rpartition('')
refused { 'a'.partition(1) }
refused { 'a'.rpartition(nil) }
class W < String; end
p W.new('a b').split.first.class, W.new('a-b').partition('-')[0].class
