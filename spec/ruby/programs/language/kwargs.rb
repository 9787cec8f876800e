def t(name = nil)
  r = yield
  puts "#{name} #{r.inspect}"
rescue ArgumentError, TypeError, NameError, FrozenError => e
  puts "#{name} #{e.class}: #{e.message}"
end
def pos(a, b = :d) = [a, b]
def kw(a, k: 1) = [a, k]
def req(k:) = k
def req2(k:, j:, **o) = [k, j, o]
def opt(h = {}, **kw) = [h, kw]
def rest(*a) = a
def restkw(*a, **k) = [a, k]
def none() = :none
def nokw(a, **nil) = a
def defs(a, b = a + 1, c: b + 1, d: c + 1) = [a, b, c, d]
def last_hash(a, h) = [a, h]
def blockkw = yield(a: 1)
def all(a, b = 2, *c, d, e:, f: 6, **g, &h) = [a, b, c, d, e, f, g, h]
h = {k: 5}
s = {'str' => 1}
t(1) { pos(k: 1) }
t(2) { pos(1, k: 1) }
t(3) { pos({k: 1}) }
t(4) { kw(1, **h) }
t(5) { kw(h) }
t(6) { kw(1, h) }
t(7) { kw(k: 1) }
t(8) { req }
t(9) { req(k: 1, z: 2) }
t(10) { req(k: 1, 'z' => 2, y: 3) }
t(11) { req2(k: 1) }
t(12) { req2 }
t(13) { opt(h) }
t(14) { opt(**h) }
t(15) { opt(h, **h) }
t(16) { opt({}) }
t(17) { rest(k: 1) }
t(18) { rest(**{}) }
t(19) { rest({}) }
t(20) { rest(*[], **{}) }
t(21) { restkw('a' => 1, b: 2) }
t(22) { restkw(h) }
t(23) { restkw(**s) }
t(24) { none(**{}) }
t(25) { none(*[]) }
t(26) { none({}) }
t(27) { none(a: 1) }
t(28) { nokw(1) }
t(29) { nokw(1, a: 2) }
t(30) { nokw({a: 2}) }
t(31) { nokw(a: 2) }
t(32) { defs(1) }
t(33) { defs(1, 5, d: 0) }
t(34) { defs(1, c: 9) }
t(35) { last_hash(1, a: 2, 'b' => 3) }
t(36) { blockkw { |a:| a } }
t(37) { blockkw { |h| h } }
t(38) { blockkw { |**k| k } }
t(39) { all(1, 2, e: 5) }
t(40) { all(1, 2, 3, 4, 5, e: 5, z: 0) }
t(41) { all(1, e: 5) }
t(42) { all(1, 2) }
t(43) { kw(1, k: 1, **{k: 2}) }
t(44) { kw(1, **{k: 2}, k: 3) }
t(45) { kw(1, 'k' => 2) }
t(46) { pos }
t(47) { pos(1, 2, 3) }
t(48) { kw(1, 2) }
t(49) { kw(1, x: 1, y: 2) }
t(50) { req({k: 1}) }
t(51) { rest(*[1, {k: 2}]) }
t(52) { kw(*[1, {k: 2}]) }
t(53) { kw(*[1], **{k: 2}) }
t(54) { ->(a, k: 2) { [a, k] }.call(1, k: 3) }
t(55) { ->(a, k: 2) { [a, k] }.call({k: 3}) }
t(56) { ->(a) { a }.call(k: 3) }
t(57) { proc { |a, k: 2| [a, k] }.call([1, {k: 3}]) }
t(58) { proc { |a, **k| [a, k] }.call(1, z: 3) }
t(59) { proc { |k: 1| k }.call({k: 3}) }
t(60) { send(:kw, 1, k: 9) }
t(61) { method(:kw).call(1, k: 9) }
t(62) { method(:kw).to_proc.call(1, k: 9) }
t(63) { public_send(:then) { |x, k: 1| k } }
t(64) { [1].each_with_object({}) { |i, memo| memo[i] = 1 } }
t(65) { Class.new { def initialize(a:, b: 2) = @v = [a, b]; attr_reader :v }.new(a: 1).v }
t(66) { Class.new { def initialize(a) = @v = a; attr_reader :v }.new(a: 1).v }
t(67) { Struct.new(:a, :b).new(a: 1, b: 2).to_a }
t(68) { Struct.new(:a, :b, keyword_init: true).new(a: 1, b: 2).to_a }
class MMK; def method_missing(n, *a, **k) = [n, a, k]; end
t(69) { MMK.new.foo(1, b: 2) }
t(70) { MMK.new.foo({b: 2}) }
class Del
  def initialize(t) = @t = t
  def call(*args) = @t.call(*args)
  ruby2_keywords def call2(*args) = @t.call(*args)
  def method_missing(n, *args, &b) = @t.call(*args, &b)
  ruby2_keywords :method_missing
end
t(71) { Del.new(method(:kw)).call(1, k: 3) }
t(72) { Del.new(method(:kw)).call2(1, k: 3) }
t(73) { Del.new(method(:kw)).foo(1, k: 3) }
t(74) { kw(1, **nil) }
t(75) { kw(1, **5) }
t(76) { rest(*nil) }
t(77) { rest(*1..3) }
t(78) { rest(*'a') }
t(79) { rest(*{a: 1}) }
x, y = 1, 2
t(80) { {x:, y:} }
t(81) { restkw(x:, y:) }
t(82) { restkw x:, y: }
def getx = x2
def x2 = 9
t(83) { {x2:} }
t(84) { a = {a: 1, **{b: 2}, a: 3}; a }
t(85) { a = {**h, k: 1}; a }
t(86) { h.merge(**{z: 1}) }
t(87) { define_singleton_method(:ds) { |a, k: 1| [a, k] }; ds(1, k: 3) }
t(88) { ds }
t(89) { ds(1, 2) }
t(90) { ds({k: 1}) }
t(91) { instance_exec(1, k: 2) { |a, k:| [a, k] } }
t(92) { kw(1, k: 2) { } }
t(93) { Hash.new(k: 1) }
t(94) { [[1, {k: 2}]].each { |a, k: 0| p [a, k] } }
t(95) { [[1, {k: 2}]].map { |a, b| [a, b] } }
t(96) { {a: 1}.map { |k, v| [k, v] } }
t(97) { {a: 1}.map { |k| k } }
t(98) { {a: 1}.each_with_index.map { |(k, v), i| [k, v, i] } }
t(99) { {a: 1}.inject(0) { |s, (k, v)| s + v } }
t(100) { {a: 1}.any? { |k, v| v == 1 } }
t(101) { rest(**h, z: 1) }
t(102) { h2 = h; restkw(**h2).last.equal?(h2) }
t(103) { req(**{'k' => 1}) }
t(104) { method(:all).parameters }
t(105) { method(:all).arity }
t(106) { proc { |a, b = 1, *c, d, e:, f: 2, **g, &h| }.parameters }
t(107) { proc { |(a, b), c| }.parameters }
t(108) { ->(*, **nil) {}.parameters }
t(109) { proc { |x| }.arity.to_s + proc { |x, y=1| }.arity.to_s + proc { |*x| }.arity.to_s + lambda { |x, k:| }.arity.to_s + proc { || }.arity.to_s }
t(110) { ->(a, b) { a + b }.curry[1][2] }
t(111) { method(:pos).curry(2)[1][2] }
t(112) { [[1, 2], [3, 4]].each_with_index.map { |(a, b), i| a + b + i } }
t(113) { kw(1, k: :a, k: :b) } 
t(114) { ->(x) { x }.(*[1]) }
t(115) { %w[a b].each_with_index.to_h { |x, i| [x, i] } }
t(116) { -> { }.call(1) }
t(117) { proc { |a| a }.call(1, 2) }
t(118) { proc { |a, b| [a, b] }.call(1) }
t(119) { proc { |a, b| [a, b] }.call([1, 2, 3]) }
t(120) { proc { |a| a }.call([1, 2]) }
t(121) { proc { |*a| a }.call([1, 2]) }
t(122) { proc { |a, *b| [a, b] }.call([1, 2, 3]) }
t(123) { proc { |a, (b, c), d| [a, b, c, d] }.call(1, [2, 3], 4) }
t(124) { proc { |a = 5, b = 6| [a, b] }.call([1]) }
t(125) { proc { |a = 5| a }.call([1]) }
t(126) { proc { |a, b = 6, *c, d| [a, b, c, d] }.call([1, 2]) }
t(127) { lambda(&proc { |a, b| [a, b] }).lambda? }
t(128) { proc { _1 }.call([1, 2]) }
t(129) { proc { [_1, _2] }.call([1, 2]) }
t(130) { proc { [_1, _2] }.arity }
t(131) { lambda { _1 }.arity }
t(132) { 5.method(:+).to_proc.call(3) }
t(133) { [1, 2].map(&10.method(:+)) }
t(134) { (method(:getx) >> ->(v) { v + 1 }).call }
t(136) { def blk(&b) = b; blk }
t(137) { blk(&:upcase).call('a') }
t(138) { blk(&nil) }
t(139) { blk(&5) }
t(140) { yield_in = proc { |&b| b.call }; yield_in.call { 3 } }
