# Taking, replacing and removing parts.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

s = 'hello world'
p s[0], s[-1], s[4], s[11], s[-12], s[100]
p s[0, 5], s[6, 100], s[11, 1], s[12, 1], s[-5, 3], s[3, 0], s[3, -1]
p s[0..4], s[0...4], s[6..], s[..4], s[-5..-2], s[11..], s[12..], s[5..2], s[-20..2], s[nil..nil]
p s['world'], s['nope'], s[/w(o)r/], s[/w(o)r/, 1], s[/w(?<x>o)r/, 'x'], s[/w(?<x>o)r/, :x], s[/zz/], s[/w(o)r/, 2]
p s[1.9], s[-1.5]
refused { s[nil] }
refused { s[[]] }
refused { s[/(?<a>l)/, 'b'] }
p s.slice(0, 2), s.slice(2..3), s.slice('lo')

u = 'héllo 😀 wörld'
p u.length, u[1], u[6], u[7..], u[-5..], u[5, 3], u.index('w'), u.index('😀'), u.rindex('l')
p u.reverse, u.chars.length, u.bytesize, u.slice(6, 1)

s = +'hello'
s[0] = 'J'; p s
s[-1] = 'y!'; p s
s[1, 2] = ''; p s
s[1..2] = 'ELL'; p s
s[/L+/] = 'l'; p s
s['E'] = 'e'; p s
s[/(e)(l)/, 2] = 'LL'; p s
s[/(?<n>J)/, 'n'] = 'H'; p s
s[s.length] = '?'; p s
s[1...1] = '_'; p s
refused { s[100] = 'x' }
refused { s[-100] = 'x' }
refused { s['zzz'] = 'x' }
refused { s[/zzz/] = 'x' }
refused { s[/(h)/i, 3] = 'x' }
refused { s[100..101] = 'x' }
refused { s[0, -1] = 'x' }
refused { s[0] = 1 }
refused { 'abc'.freeze[0] = 'x' }
u = +'aé😀b'
u[2] = 'X'; p u
u[1, 2] = '😀😀'; p u

s = +'hello world'
p s.slice!(0), s.slice!(0, 3), s.slice!(/o w/), s.slice!('ld'), s.slice!(0..0), s.slice!(9), s
p s.slice!(/(z)/), (+'abc').slice!(/a(b)c/, 1)
refused { 'a'.freeze.slice!(0) }

p 'abc'.insert(1, 'X'), 'abc'.insert(-1, 'X'), 'abc'.insert(-2, 'X'), 'abc'.insert(3, 'X')
refused { 'abc'.insert(4, 'X') }
refused { 'abc'.insert(-5, 'X') }

p 'héllo'.byteslice(0, 3), 'héllo'.byteslice(1), 'héllo'.byteslice(1, 2), 'hello'.byteslice(1..2), 'a'.byteslice(5), 'abc'.byteslice(-2, 2)
p 'abc'.getbyte(0), 'abc'.getbyte(-1), 'abc'.getbyte(9)
b = +'abc'
p b.setbyte(0, 65), b
refused { b.setbyte(9, 1) }
p 'abc'.chr, ''.chr, 'é'.chr
p 'hello'.start_with?('he'), 'hello'.start_with?('x', 'h'), 'hello'.start_with?, 'hello'.start_with?(/h(.)/), $1
p 'hello'.end_with?('lo'), 'hello'.end_with?('x', 'o'), 'hello'.end_with?, 'hello'.end_with?('')
refused { 'a'.start_with?(1) }
p 'abc'.include?('b'), 'abc'.include?('')
refused { 'abc'.include?(nil) }
refused { 'abc'.include?(:a) }
