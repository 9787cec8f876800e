# Classes, modules, super, visibility, missing methods.
module Greets
  def greet = "hello from #{name}"
end
class Base
  include Greets
  include Comparable
  attr_accessor :name
  attr_reader :size
  COLOURS = %w[red green].freeze
  @@count = 0
  def initialize(name, size = 1)
    @name = name
    @size = size
    @@count += 1
  end

  def self.count = @@count
  def <=>(other) = size <=> other.size
  def to_s = "#{self.class.name}(#{name})"
  def inspect = "#<#{self}>"

  class << self
    def build(*args) = new(*args)
    attr_accessor :registry
  end

  protected def secret = 42
  private

  def hidden = :hidden
  public

  def compare_secret(other) = other.secret == secret
  def call_hidden = hidden
  def call_self_hidden = self.hidden
end
class Derived < Base
  def initialize(name, *)
    super
    @extra = true
  end

  def greet = super + '!'
  def method_missing(name, *args, &block)
    return "missing #{name} #{args.inspect}" if name.to_s.start_with?('dyn_')
    super
  end

  def respond_to_missing?(name, priv = false) = name.to_s.start_with?('dyn_') || super
end
a = Base.new('a', 3)
b = Derived.build('b', 5)
puts a, b, b.greet, Base.count
p a < b, [b, a].min, a.clamp(a, b), a.between?(a, b)
p b.dyn_x(1, 2), b.respond_to?(:dyn_y), b.respond_to?(:other)
begin
  b.unknown
rescue NoMethodError => e
  puts e.message
end
begin
  a.hidden
rescue NoMethodError => e
  puts e.message
end
begin
  a.secret
rescue NoMethodError => e
  puts e.message
end
p a.compare_secret(b), a.call_hidden, a.call_self_hidden
p Derived.ancestors.take(3), Derived.superclass, Derived.instance_methods(false).sort
begin
  nil.foo
rescue NoMethodError => e
  puts e.message
end
begin
  foo_bar
rescue NameError => e
  puts e.message, e.class, e.name.inspect
end
begin
  Undefined::Thing
rescue NameError => e
  puts e.message
end
begin
  Base::Thing
rescue NameError => e
  puts e.message
end

module Loud
  def greet = super.upcase
end
class Derived
  prepend Loud
end
puts b.greet
o = Object.new
def o.only_mine = 'mine'
p o.singleton_methods, o.only_mine
class Base
  def extra = :reopened
  alias other_name extra
  alias_method :third, :extra
  undef_method :size
end
p a.extra, a.other_name, a.third
begin
  a.size
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, '0x')
end
K = Class.new(Base) { def klass = :anonymous }
p K.new('k').klass, K.name
p Base.instance_method(:extra).owner, b.method(:greet).owner
module Mixin
  def self.included(base) = base.extend(ClassMethods)
  module ClassMethods
    def declared = (@declared ||= [])
    def declare(x) = declared << x
  end
end
class UsesMixin
  include Mixin
  declare :a
  declare :b
end
p UsesMixin.declared
module Util
  module_function

  def twice(x) = x * 2
end
p Util.twice(4)
p defined?(String), defined?(@x), defined?(foo), defined?(puts), defined?(yield), defined?(a = 1), defined?(Nope::X)
class Meta
  %w[one two].each { |n| define_method("#{n}_x") { |y = 0| "#{n}#{y}" } }
  class_eval <<~RUBY, __FILE__, __LINE__ + 1
    def evaluated = :yes
  RUBY
end
p Meta.new.one_x, Meta.new.two_x(3), Meta.new.evaluated
p Meta.new.instance_eval { self.class }
m = Meta.new
m.instance_variable_set(:@v, 1)
p m.instance_variables, m.instance_variable_get(:@v), m.instance_eval('@v + 1')
p a.frozen?, 'lit'.frozen?, :s.frozen?, 1.frozen?
begin
  a.freeze.name = 'z'
rescue FrozenError => e
  puts e.message
end
p Base.const_get(:COLOURS), Object.const_defined?(:Base), Base.constants
Point = Struct.new(:x, :y) do
  def dist = Math.sqrt(x**2 + y**2)
end
p Point.new(3, 4).dist, Point.new(1), Point.new(1, 2) == Point.new(1, 2)
class Foo
  def ==(other) = other.is_a?(Foo)
  alias eql? ==
  def hash = 1
end
p({ Foo.new => 1 }[Foo.new], [Foo.new, Foo.new].uniq.size)
def kw(a, b = a * 2, *r, k: b + 1, **o) = [a, b, r, k, o]
p kw(1), kw(1, 2, 3, k: 4, z: 5), kw(2, { 'x' => 1 }, k: 0)
h = { k: 9 }
p kw(1, **h), kw(1, h, k: 1)
begin
  def req(a:, b:) = nil
  req
rescue ArgumentError => e
  puts e.message
end
begin
  req(a: 1, b: 2, c: 3)
rescue ArgumentError => e
  puts e.message
end
begin
  def two(a, b) = nil
  two(1)
rescue ArgumentError => e
  puts e.message
end
