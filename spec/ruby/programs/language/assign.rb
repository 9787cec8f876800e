a, b = 1, 2
a, b = b, a
p [a, b]
a, (b, *c), d = 1, [2, 3, 4], 5
p [a, b, c, d]
*a, b = 1, 2, 3
p [a, b]
a, *, b = 1, 2, 3, 4
p [a, b]
a, = [9, 8]
p a
(a, b), c = [1, 2], 3
p [a, b, c]
a = *nil; p a
a = *1; p a
a = *[1], 2; p a
a = 1, 2; p a
*a = 1; p a
a, b = nil; p [a, b]
a = b = c = 5; p [a, b, c]
class Rec
  attr_accessor :x, :y
  def initialize; @h = {}; end
  def []=(*k, v); puts "[]=#{k.inspect} #{v.inspect}"; @h[k] = v; end
  def [](*k); puts "[]#{k.inspect}"; @h[k]; end
  def x=(v); puts "x=#{v.inspect}"; @x = v; end
  def x; puts 'x'; @x; end
end
def say(v) = (puts "eval #{v}"; v)
r = Rec.new
r.x, r[0], Rec::Const, @iv, $gv = 1, 2, 3, 4, 5
p [Rec::Const, @iv, $gv]
r.x, (r[1], *r[2]) = 1, [2, 3, 4]
say(:r); r.x = say(1)
r[say(:a), say(:b)] = say(:c)
r.x += 1
r.x ||= 4
r[:new] ||= 7
r[:new] ||= 8
r[*[1, 2]] = 3
r[*[1, 2]] += 4
r&.x = 3
r&.x += 1
n = nil
p(n&.x = say(1))
p(n&.x += say(1))
p(n&.x ||= say(1))
n&.foo&.bar
p n&.foo(say(2))
h = {}
h[:a] ||= []
h[:a] <<= 1
h[:b] ||= {}
(h[:c] ||= []) << 1
h[:d] = h[:e] = 4
p h
p (h[:z] = 1, 2)
A ||= 1
p A
module M; end
M::B ||= 2
M::B ||= 3
p M::B
M::C = 5
p M::C
::TOP = 1
p TOP
::TOP2 ||= 4
p TOP2
@q ||= 3; @q &&= @q + 1; p @q
$nope ||= 3; p $nope
x ||= 6; p x
x &&= nil; p x
s = 'a'
s *= 3; p s
s <<= 'b'; p s
i = 5
i **= 2; i %= 7; i |= 8; i &= 12; i ^= 1; i >>= 1; i <<= 3; i /= 2; i -= 1
p i
class CV
  @@a = 1
  def self.t; @@a += 1; @@b ||= 5; [@@a, @@b]; end
  class << self
    def u = @@a
    attr_accessor :list
  end
  self.list = [1]
  list << 2
end
p CV.t, CV.u, CV.list
def multi; return 1, *[2, 3]; end
p multi
a = [1, 2, 3]
a[0], a[1] = a[1], a[0]
p a
a[1..] = 9
p a
a[-1] += 1
p a
i = 0
i, a[i] = 1, 7
p i, a
f, g = ->(v) { v }, 1
p f.(1), g
v = (w = 1) + 1
p v, w
if (m = 'abc'.match(/b/)) && m[0] == 'b'
  p m[0]
end
while (line = [nil].shift); end
p line
b = [1, 2, 3]
first, *rest = *b, 4
p first, rest
def self.zed=(v); @zed = v; end
self.zed = 5
p @zed
p((self.zed = 6))
p [(a, b = 1, 2), a, b]
k = { a: 1 }
k => { a: }
p a
a = b = nil
a, b = b, a = 1, 2
p [a, b]
hash = Hash.new { |hh, kk| hh[kk] = kk.to_s * 2 }
hash[:q] += 'x'
p hash
hash[:q] &&= 'y'
p hash
str = +'abc'
str[1] = 'X'
str[0] += 'Q'
p str
j = 0
j += 1 until j == 3
p j
begin; j += 1; end while j < 10
p j
begin; j += 1; end until true
p j
x = y = 1 if false
p x, y
a = [*1..3, *[4]]
p a
a => [first, *]
p first
one = (two = 2; three = 3)
p one, two, three
z = 5 rescue 6
p z
z = raise rescue 6
p z
z ||= raise rescue 7
z += raise rescue 8
p z
a, b = raise, 1 rescue [4, 5]
p a, b
def bar(a, b = a * 2, *c, d, e: b, f: e + 1, **g, &h) = [a, b, c, d, e, f, g, h]
p bar(1, 2), bar(1, 2, 3), bar(1, 2, 3, 4, e: 9, z: 1)
