class Base
  def plain(a, b = 2, *r, k: 1, **o, &blk) = [a, b, r, k, o, blk&.call]
  def each_one; yield 1; yield 2; end
  def to_s = 'base'
  def missing_here(x) = x
  def initialize(a = 0) ; @a = a; end
  attr_reader :a
  def self.create(*args) = new(*args)
  def fwd(*a, **k, &b) = [a, k, b&.call]
end
class Kid < Base
  def plain(a, b = 5, *r, k: 3, **o, &blk)
    a += 1
    b = b * 10
    super
  end
  def each_one
    super { |x| yield x * 10 }
    super
    [1].each { |_| super() { |x| yield -x } }
  end
  def to_s = "kid of #{super}"
  def initialize(*) ; super; @b = 1; end
  def self.create(x) = super(x + 1)
  def fwd(...) = super(...)
  def in_block(x) = x
end
p Kid.new(1).plain(1), Kid.new.plain(1, 2, 3, k: 4, z: 5) { :b }
Kid.new.each_one { |x| print x, ' ' }
puts
puts Kid.new.to_s, Kid.create(3).a
p Kid.new.fwd(1, b: 2) { 3 }
class Fwd
  def a(...) = b(...)
  def c(x, ...) = b(x, 9, ...)
  def b(*args, **kw, &blk) = [args, kw, blk&.call]
  def d(&) = b(&)
end
p Fwd.new.a(1, k: 2) { 3 }, Fwd.new.c(1, 2, z: 1), Fwd.new.d { 5 }
p Fwd.new.method(:a).parameters, Fwd.new.method(:c).arity
module Loud
  def speak(w = 'x') = super.upcase + '!'
end
module Twice
  def speak(w = 'y') = super(w) * 2
end
class Animal
  def speak(w = 'hi') = w
  prepend Loud
end
class Dog < Animal
  include Twice
  prepend Loud
  def speak(w = 'woof') = super
end
p Animal.new.speak, Dog.new.speak('a')
p Dog.ancestors.take(5)
class Singly; def hi = 'hi'; end
s = Singly.new
def s.hi = super + ' there'
p s.hi
class DM < Base
  define_method(:missing_here) { |x| super(x + 1) }
  define_method(:each_one) { |&b| super(&b) }
  define_method(:to_s) { super }
end
p DM.new.missing_here(1)
DM.new.each_one { |x| print x }
puts
begin; DM.new.to_s; rescue RuntimeError => e; puts e.message; end
class MM
  def method_missing(name, *args, **kw, &b)
    return super if name == :no_such
    [name, args, kw, b&.call]
  end
  def respond_to_missing?(n, priv = false) = n.to_s.start_with?('yes') || super
end
m = MM.new
p m.foo, m.foo(1, a: 2) { 3 }, (m.bar = 5), m[1], (m[2] = 3), m + 1, -m, m =~ 4, m.foo?, m.a!
p !m, m == m, m != 1
m.yy ||= 1
begin; m.no_such(1); rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end
begin; MM.new.instance_eval { no_such }; rescue NameError => e; puts e.class, e.message.sub(/0x\h+/, 'XX'); end
p m.respond_to?(:yes_a), m.respond_to?(:no)
p m.method(:yes_it).call(1)
begin; Object.new.zork; rescue => e; puts e.message.sub(/0x\h+/, 'XX'); end
begin; super_out = Class.new { def go = super }.new.go; rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX').sub(/0x\h+/, 'XX'); end
class Vis
  def pub = priv + prot.to_s
  private
  def priv = 'priv'
  protected
  def prot = 'prot'
  public
  def pub2 = self.priv
  def cmp(o) = o.prot
  def cmp2(o) = o.priv
  private def inline = 1
  def after_inline = 2
  private :pub2
  private attr_accessor :hidden
  def set = (self.hidden = 3; self.hidden += 1; hidden)
  private_class_method def self.cm = 1
  public_class_method def self.cm2 = 2
  def a1; end
  def a2; end
  private :a1, :a2
  private %i[pub]
end
v = Vis.new
%i[pub priv prot pub2 inline a1 a2].each { |n| begin; v.public_send(n); puts "#{n} ok"; rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end }
p v.cmp(Vis.new), v.after_inline, v.set
begin; v.cmp2(Vis.new); rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end
begin; Vis.cm; rescue NoMethodError => e; puts e.message; end
begin; v.hidden = 1; rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end
begin; v.hidden; rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end
p v.send(:priv), Vis.cm2
module Func
  module_function
  def helper = 'h'
  def other = helper
end
p Func.other
class Incl; include Func; def t = helper; end
p Incl.new.t
begin; Incl.new.helper; rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end
class Konst
  X = 1
  class << self
    Y = 2
    def y = [X, Y]
    private def hid = 1
    attr_accessor :conf
    alias yy y
    define_method(:dm) { X }
  end
  @conf = 3
  def self.z = (defined?(Y)).inspect
end
p Konst.y, Konst.z, Konst.conf, Konst.yy, Konst.dm
begin; Konst.hid; rescue NoMethodError => e; puts e.message; end
class Parent2; def self.inherited(k) = (super; (@kids ||= []) << k.name); def self.kids = @kids; end
class K1 < Parent2; end
K2 = Class.new(Parent2)
p Parent2.kids
class Op
  def +(o) = "plus #{o}"
  def -@ = 'neg'
  def +@ = 'pos'
  def ! = 'not'
  def ~ = 'tilde'
  def [](*a, **k) = "idx #{a} #{k}"
  def []=(*a) ; @set = a; end
  def call(*a) = "call #{a}"
  def =~(o) = 'match'
  def ==(o) = true
  def <=>(o) = 0
  def coerce(o) = [self, o]
  def `(s) = "cmd #{s}"
  def tick = `ls`
  def to_proc = ->(x) { x * 2 }
  def <<(x) = (p x; self)
  def !=(o) = 'ne'
  def !~(o) = 'nm'
  def %(o) = 'mod'
  def ===(o) = o == 5
  def set = @set
end
o = Op.new
p o + 1, -o, +o, !o, ~o, o[1, k: 2], (o[1, 2] = 3), o.set, o.(1), o =~ 1, o == 2, o != 2, o !~ 1, o % 1, 5 + o, o.tick, [1, 2].map(&o)
o << 1 << 2
p((not o))
case 5 when o then puts 'case ok' end
alias_target = Class.new { def a = 1; alias b a; alias :c :a; alias_method 'd', :a; undef a; undef_method :b }
p alias_target.new.c, alias_target.new.d, alias_target.instance_methods(false).sort
begin; alias_target.new.a; rescue NoMethodError => e; puts e.message[0, 20]; end
begin; Class.new { alias x nope }; rescue NameError => e; puts e.message.sub(/0x\h+/, 'XX'); end
begin; Class.new { undef nope }; rescue NameError => e; puts e.message.sub(/0x\h+/, 'XX'); end
def outer_m; def inner_m = 'inner'; 'outer'; end
p outer_m, inner_m
p method(:outer_m).owner, self.class.private_method_defined?(:outer_m)
class Object2; def ==(x) = super; def hash = super; def inspect = "I(#{super.class})"; end
p Object2.new
class Foo; class Bar; end; def self.const_missing(n) = "missing #{n}"; end
p Foo::Nope, Foo::Bar
um = Kid.instance_method(:to_s)
p um.class, um.bind(Kid.new).call, um.owner, Kid.new.method(:to_s).unbind.class, Kid.new.method(:to_s).super_method.call
