# Looking for patterns: scan, index, match and =~.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p 'hello'.scan(/l/), 'hello'.scan('l'), 'a1b2'.scan(/([a-z])(\d)/), 'abc'.scan(/x/), 'abc'.scan(//), 'test'.scan(/(t)|(e)/), 'a.b'.scan('.')
r = []
p 'a1b2'.scan(/[a-z]\d/) { |m| r << [m, $~[0], $`] }, r
r = []
'a1b2'.scan(/([a-z])(\d)/) { |a, b| r << b + a }
p r, $~, $1
'abc'.scan(/z/); p $~
p 'héllo wörld'.scan(/\w+/), 'héllo'.scan(/[[:alpha:]]+/), "a\nb".scan(/^./), '😀😀'.scan(/./)
refused { 'a'.scan(1) }

p 'hello'.index('l'), 'hello'.index('l', 3), 'hello'.index('l', -2), 'hello'.index('z'), 'hello'.index(''), 'hello'.index('', 5), 'hello'.index('', 6), 'hello'.index('l', -9)
p 'hello'.index(/l+/), $~[0], 'hello'.index(/z/), $~, 'héllo'.index('l'), 'héllo'.index(/l/), 'hello'.index(/l/, -2)
p 'hello'.rindex('l'), 'hello'.rindex('l', 2), 'hello'.rindex('l', -3), 'hello'.rindex('z'), 'hello'.rindex(''), 'hello'.rindex('', 2), 'hello'.rindex('h', 0), 'hello'.rindex('l', -9), 'hello'.rindex('l', 99)
p 'hello'.rindex(/l/), 'hello'.rindex(/l+/), $~[0], 'hello'.rindex(/[aeiou]/, 3), 'hello'.rindex(/z/), 'héllo'.rindex(/l/)
refused { 'a'.index(1) }
refused { 'a'.rindex(nil) }

p 'hello' =~ /ll/, $~[0], 'hello' =~ /z/, 'hello'.match(/l(.)/)[1], 'hello'.match('e(.)')[1], 'hello'.match(/l/, 3).begin(0), 'hello'.match(/z/)
p 'hello'.match(/l/) { |m| m[0] * 3 }, 'hello'.match(/z/) { 1 }, 'hello'.match?(/l/), 'hello'.match?('z'), 'hello'.match?(/h/, 1)
'abc' =~ /b/
'xyz'.match?(/y/)
p $~[0]
refused { 'a' =~ 'a' }
refused { 'a'.match(1) }
refused { 'a'.match?(nil) }
refused { 'a'.match('(') }
p 'a' =~ nil
p 'foo' !~ /o/, 'foo' !~ /x/

p 'hello world'.count('lo'), 'hello'.count('a-z'), 'hello'.count('^l'), 'hello'.count('a-z', '^l'), 'a-b'.count('-'), 'a\\b'.count('\\\\'), 'a^b'.count('^'), 'hello'.count(''), 'a-z'.count('a\\-z')
refused { 'a'.count }
refused { 'a'.count('z-a') }
p 'hello'.delete('l'), 'hello'.delete('l', 'lo'), 'hello'.delete('^l'), 'a-b'.delete('-'), 'hello'.delete('a-k')
p 'aaabbb'.squeeze, 'aaabbb'.squeeze('a'), 'aabbcc'.squeeze('a-b'), 'a  b   c'.squeeze(' ')
s = +'aabb'
p s.squeeze!, s, s.squeeze!, s.delete!('a'), s.delete!('z'), s
p 'hello'.tr('el', 'ip'), 'hello'.tr('a-y', 'b-z'), 'hello'.tr('^l', '*'), 'hello'.tr('elo', '1'), 'hello'.tr('l', ''), 'hello'.tr('lo', 'x-z'), 'he-llo'.tr('-', '_'), 'a/b'.tr('/', '\\'), 'hello'.tr('a-eo', '1-9'), 'aé'.tr('é', 'e'), 'ab'.tr('ab', '^x'), 'abc'.tr('^b', 'xy'), '12'.tr('0-9', 'a-j')
p 'aabbcc'.tr_s('ab', 'x'), 'hello'.tr_s('l', 'r'), 'hello'.tr_s('el', '*'), 'hello'.tr_s('el', 'ip')
s = +'hello'
p s.tr!('l', 'r'), s, s.tr!('z', 'y'), s.tr_s!('r', 'l'), s
refused { 'hello'.tr('z-a', 'x') }
refused { 'hello'.freeze.tr!('z', 'x') }
