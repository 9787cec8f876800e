# Replacing what a pattern finds.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p 'hello'.sub('l', 'L'), 'hello'.gsub('l', 'L'), 'hello'.sub(/l+/, '<\0>'), 'hello'.gsub(/[el]/, '<\&>')
p 'john smith'.sub(/(\w+) (\w+)/, '\2 \1'), 'a.b'.gsub('.', '-'), 'a+b'.sub('+', '\\\\')
p 'hello'.gsub(/(?<x>l)/, '[\k<x>]'), 'abc'.sub('b', "<\\`|\\'>"), 'abc'.sub(/b/, '\\9x'), 'abc'.sub('b', '\\\\1'), 'abc'.sub('b', '\z')
p 'abc'.gsub(//, '-'), 'abc'.gsub(/x*/, '-'), ''.gsub(//, '-'), 'héé'.gsub(/é*/, '.'), '😀a'.gsub(//, '.')
p 'cat hat'.gsub(/[ch]at/, 'cat' => 'dog', 'hat' => 'cap'), 'cat bat'.gsub(/[cb]at/, 'cat' => 1)
h = Hash.new { |_, key| key.upcase }
p 'abc'.gsub(/[ac]/, h)
p 'hello'.gsub(/l/) { |m| m.upcase }, 'hello'.sub(/l(.)/) { $1.upcase + $~[0] }, 'hello'.gsub('l') { $~.pre_match.size }
p 'hello'.gsub(/l/) { nil }, 'hello'.gsub(/l/) { 42 }
p 'path/to/file'.gsub('/', '\\/'), 'a\\b'.gsub('\\', '\\\\\\\\'), "it's".gsub("'", "\\\\'")
p "line1\nline2".gsub(/^/, '  '), "a\nb\n".gsub(/$/, ';'), "a\r\nb".gsub(/\r?\n/, '|')
p 'a1b22'.gsub(/\d+/) { |d| (d.to_i * 2).to_s }
e = 'hello'.gsub(/l/)
p e.class, e.to_a, 'hello'.gsub(/[aeiou]/).with_index.map { |m, i| "#{i}#{m}" }

'foobar' =~ /o/
'zzz'.gsub(/x/, '')
p $~
'abc'.gsub(/b/, 'x')
p $~, $`, $'
def each_letter(text)
  text.gsub(/./) { yield $~[0] }
end
p each_letter('ab') { |c| c + c }

s = +'hello'
p s.sub!(/l/, 'L'), s, s.sub!(/zz/, ''), s.gsub!(/l|L/, 'r'), s, s.gsub!(/zz/, ''), s.gsub!('r') { |x| x * 2 }, s
refused { 'x'.freeze.gsub!(/y/, '') }
refused { 'x'.freeze.sub!(/y/, '') }
refused { 'x'.sub(/x/) }
refused { 'x'.gsub }
refused { 'x'.gsub(1, 'x') }
refused { 'x'.gsub(/x/, 1) }
refused { 'x'.sub(nil, 'x') }
refused { 'x'.gsub(/x/, :sym) }

class Word < String; end
p Word.new('abc').gsub('b', 'x').class, Word.new('abc').sub(/b/, '').class
p 'aaa'.gsub(/a/).with_index { |_, i| i.to_s }
p 'x-1 y-2'.gsub(/(?<l>\w)-(?<d>\d)/, '\k<d>-\k<l>'), 'abc'.gsub(/(a)|(b)/, '[\1|\2]')
p '$5.00'.sub('$', '\$'), 'tel: 555'.sub(/(\d)(\d)(\d)/, '\3\2\1\0')
p 'CamelCaseString'.gsub(/([A-Z])/) { '_' + $1.downcase }.sub(/^_/, '')
p 'snake_case_here'.split('_').map(&:capitalize).join, 'snake_case'.gsub(/_(.)/) { $1.upcase }
