# Regexp's methods.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p Regexp.new('a.b'), Regexp.new('a', true), Regexp.new('a', Regexp::IGNORECASE | Regexp::MULTILINE), Regexp.new('a', 'x'), Regexp.new(/a/i), Regexp.compile('a/b'), Regexp.new('a', nil), Regexp.new('a', false), Regexp.new(''), //
p Regexp.escape('a.b*c[d]{e}(f)|g^h$i\\j k-l+m?n#o'), Regexp.quote("a\tb\nc\r\f\v"), Regexp.escape('é/:@'), Regexp.escape(:'a+'), Regexp.escape('')
p Regexp.union, Regexp.union('a.b'), Regexp.union('a', 'b+'), Regexp.union(/a/i, 'b'), Regexp.union(/a/), Regexp.union(%w[x y]), Regexp.union(/a/mi, /b/x), Regexp.union([]), Regexp.union(:a)
p (/a/i).source, (%r{a/b}).source, (/a\/b/).source, (/a/mix).options, (/é/).options, (/a/).options, (/a/n).options, Regexp::IGNORECASE, Regexp::EXTENDED, Regexp::MULTILINE, Regexp::FIXEDENCODING, Regexp::NOENCODING
p (/a/).to_s, (/a/mix).to_s, (/a/i).to_s, Regexp.new('(?i:a)').to_s, Regexp.new('(?i-m:a)b').to_s, (/a\/b/).to_s, Regexp.new('a/b').to_s, Regexp.new("a\nb").inspect, Regexp.new('a/b').inspect, (%r{a/b\/c}).inspect, (/(?:a)(b)/x).to_s
p (/a/i).inspect, (/a/mix).inspect, (/a/n).inspect, (/\n/).inspect, Regexp.new("\n").inspect, Regexp.new("\t").inspect
p (/a/) == (/a/), (/a/) == (/a/i), (/a/).eql?(/a/), (/a/).hash == (/a/).hash, { /a/ => 1 }[/a/], (/a/) == 'a'
p (/a/) === 'cat', (/a/) === 'dog', (/a/) === :cat, (/a/) === nil, (/a/) === 1, (/b(.)/) =~ 'abc', $1, (/z/) =~ 'abc', $~, (/a/) =~ nil, (/a/) =~ :cat
p (/b/).match('abc').pre_match, (/b/).match('abcb', 2).begin(0), (/z/).match('a'), (/a/).match(nil), (/b/).match('abc') { |m| m[0] * 2 }, (/a/).match('ba', -1)[0], (/a/).match('a', 5), (/a/).match(:a)[0]
p (/a/).match?('cat'), (/a/).match?(nil), (/a/).match?('cat', 2), (/a/).match?(:a)
p (/(?<a>.)(?<b>.)(?<a>.)/).names, (/(?<a>.)(?<b>.)(?<a>.)/).named_captures, (/a/).names, (/a/).named_captures
p (/a/i).casefold?, (/a/).casefold?, (/a/).fixed_encoding?, (/é/).fixed_encoding?, (/a/).frozen?, Regexp.new('a').frozen?
'foobar' =~ /o(b)(a)?/
p Regexp.last_match, Regexp.last_match(0), Regexp.last_match(1), Regexp.last_match(-1), Regexp.last_match(5), $~, $&, $`, $', $+, $1, $9
'x' =~ /(?<n>x)/
p Regexp.last_match(:n), Regexp.last_match('n')
refused { Regexp.last_match(:zz) }
p Regexp.try_convert(/a/), Regexp.try_convert('a')
refused { Regexp.new(nil) }
refused { Regexp.new(1) }
refused { /a/.match }
refused { /a/ =~ 1 }
refused { /a/.match(1) }
refused { Regexp.union(1) }
refused { Regexp.escape(nil) }
refused { Regexp.new }
['[a', 'a)', '(a', '*', '+a', '[z-a]', '[]', '\\', '(?<n>a)\\1', '(a)\\2', '\\k<x>', '(?z)', '\\p{Foo}', '(?<1>a)', '\\xg', '(?', '\\u12', 'x{100001}', '(?<>a)', '(?<=a*)b', '\\g<n>', '[[:foo:]]', '(?i', '[a-\\d]', '(?#x', 'a|*', '(*)', '[', '[^]', '\\x', '(?<n>', '\\u{110000}', '(?<n', '[\\w-.]', '(?<!(a))b', '(?<=a+)', 'a|{2}', '(?>a', 'a\\'].each { |s| refused { Regexp.new(s) } }
['a**', 'a{2}{3}', '^*', 'a{,}', '[&&a]', 'a+*', '\\b*', '[a-c-e]', '[--a]', '[+--]', '(?<=a|bc)d', '(?<=(a))b', 'a\\10', '{', ']', '}', '(?<n>a)|(?<n>b)\\k<n>', '\\8x'].each { |s| refused { Regexp.new(s).source } }

def inner
  'zzz' =~ /z/
  $~[0]
end
'abc' =~ /b/
inner
p $~[0]
[1].each { 'q' =~ /q/ }
p $~[0]
%w[a1 b2].each { |s| s =~ /(\d)/ and print $1 }
puts
case 'hello world'
when /^(\w+) (\w+)$/ then p [$1, $2]
end
p %w[ab cd].grep(/b/), %w[ab cd].grep_v(/b/), %w[a1 b2].grep(/(\d)/) { $1 }, %w[ab cd].any?(/c/), %w[ab cd].all?(/c/)
class MyRegexp < Regexp; end
p MyRegexp.new('a').class, MyRegexp.new('a') =~ 'ba', MyRegexp.new('a') == /a/
r = /a/
p r.dup == r, "#{r}", "#{r}b", [r].inspect, r.to_s.encoding, r.source.encoding
p 'ab'.gsub(/(?<first>a)/, '<\k<first>>'), 'a-b_c'.split(/[-_]/), 'abc'.slice(/b./), 'abc'.tr('a-b', 'x')
p ~ /a/ if false
p '' =~ //, 'é' =~ /\z/, "aé😀b" =~ /b/, $~.offset(0), $~.pre_match
