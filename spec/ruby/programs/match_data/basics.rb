# MatchData.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

m = /(.)(.)(\d+)(\d)(z)?/.match('THX1138: ok')
p m, m[0], m[1], m[-1], m[-2], m[9], m[-9], m[1, 2], m[1..3], m[-3..], m[0...2], m[10..]
p m.to_a, m.captures, m.to_s, m.pre_match, m.post_match, m.size, m.length, m.string, m.string.frozen?, m.regexp, m.names, m.named_captures
p m.begin(0), m.end(0), m.offset(0), m.begin(3), m.end(3), m.offset(4), m.begin(5), m.offset(5), m.end(5)
p m.values_at(0, 2, -2), m.values_at(1..2, 0), m.values_at, m.match(1), m.match(5), m.match_length(3), m.match_length(5)
refused { m.begin(9) }
refused { m.offset(-1) }
refused { m[:x] }
refused { m['x'] }
refused { m.end(:nope) }
refused { m.match(10) }
refused { m[nil] }
refused { m[Object.new] }

n = /(?<year>\d+)-(?<month>\d+)(?<day>-\d+)?/.match('on 2024-05 ok')
p n, n[:year], n['month'], n[:day], n[1], n.names, n.named_captures, n.begin(:month), n.end('year'), n.offset(:day), n.values_at(:year, 'month'), n.captures, n.to_a
refused { n[:nope] }
refused { m.deconstruct.size }

d = /(?<x>a)|(?<x>b)/.match('b')
p d[:x], d.named_captures, d.names, d.to_a, d
u = /w(ö)r/.match('héllo 😀 wörld')
p u.begin(0), u.end(0), u.offset(1), u.pre_match, u.post_match
p (/a/.match('a') == /a/.match('a')), (/a/.match('a') == /a/.match('ba')), /a/.match('a').eql?(/a/.match('a')), /a/.match('a').hash == /a/.match('a').hash
s = +'hello'
k = s.match(/l+/)
s << ' there'
s[0] = 'J'
p k.string, k.pre_match, k.post_match, k.begin(0)
p '' .match(//).to_a, 'abc'.match(/(?=(b))/).offset(1), 'abc'.match(/(?<=(a))b/).offset(1), 'aXbX'.match(/(x)/i).begin(1)
a, b = /(\d)(\d)/.match('x12').captures
p a, b
_, first, *rest = *'abc'.match(/(a)(b)(c)/)
p first, rest
refused { MatchData.new }
'abc' =~ /(b)/
p $~.class, $~ == Regexp.last_match, $1.class, $~[1].frozen?, $~.to_a.frozen?
p "a\r\nb".match(/^(b)$/).offset(1), "é\n\nb".match(/^b/).begin(0), ('ab' * 20).match(/((a)b)+\z/).offset(2)
p 'foo.bar(baz)'.match(/(?<recv>\w+)\.(?<meth>\w+)\((?<arg>\w*)\)/).named_captures.transform_keys(&:to_sym)
p 'k=v'.match(/(?<key>\w)=(?<value>\w)/).then { |x| { x[:key] => x[:value] } }
