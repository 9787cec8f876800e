# Backtraces: lines and labels of Ruby code.
def show(e) = puts("#{e.class}: #{e.message}", e.backtrace.map { |l| "  #{l.sub(/^.*\//, '')}" }.reject { |l| l =~ /in `(each|map|times|new|call|instance_eval|define_method|loop|tap|then|class_eval|public_send|send|eval|raise|Integer|each_with_index|fetch|[+]|throw|initialize|method)'/ })
def a
  raise 'x'
end
def b = a
def c
  [1].each do |x|
    [2].each { |y| a }
  end
end
class K
  def self.s = raise('s')
  def initialize(v)
    raise ArgumentError,
          "multi" if v
  end
  def m
    yield
  end
  define_method(:dm) { raise 'dm' }
  class << self
    def t = raise('t')
  end
  BLOCK = proc { raise 'proc' }
  LAM = ->(x) { raise 'lam' }
  begin
    raise 'in class'
  rescue => e
    E = e
  end
  module Inner
    begin
      raise 'in module'
    rescue => e
      E = e
    end
    def self.z
      K.s
    end
  end
  class << self
    begin
      raise 'in singleton'
    rescue => e
      E = e
    end
  end
end
def t
  yield
rescue Exception => e
  show(e)
end
t { a }
t { b }
t { c }
t { K.s }
t { K.new(nil).m { raise 'in block' } }
t { K.new(nil).dm }
t { K.t }
t { K::BLOCK.call }
t { K::LAM.(1) }
t { K::Inner.z }
show K::E
show K::Inner::E
show K.singleton_class::E
def r
  raise 'one'
rescue
  raise 'two'
end
t { r }
def en
  1
ensure
  raise 'ens'
end
t { en }
def en2
  raise 'first'
ensure
  begin
    a
  rescue
  end
end
t { en2 }
def en3
  raise 'q'
ensure
  raise 'r'
end
t { en3 }
def rr
  begin
    begin
      raise 'p'
    rescue TypeError
    end
  rescue => e
    [1].each do
      raise e.class, 'again'
    end
  end
end
t { rr }
def long_call
  show_me(
    1,
    nope,
    2
  )
end
def show_me(*) = 1
t { long_call }
def chain
  [1, 2]
    .map { |x| x }
    .nope
    .foo
end
t { chain }
def hd
  foo = <<~A
    #{1}
    #{nope}
  A
end
t { hd }
def hash_lines
  {
    a: 1,
    b: nope,
  }
end
t { hash_lines }
def cond
  if false
  elsif nope2
  end
end
t { cond }
def asgn
  x =
    nope3
end
t { asgn }
def idx
  h = {}
  h[:a][
    :b
  ]
end
t { idx }
def op
  1 +
    nil
end
t { op }
def kw(a:, b: 2) = 1
t { kw }
t { kw(a: 1, c: 2) }
def arity(a) = 1
t { arity }
t { eval("raise 'ev'") }
t { eval("\n\nraise 'ev2'", binding, 'file.rb', 10) }
t { K.new(nil).instance_eval { raise 'ie' } }
t { K.class_eval { raise 'ce' } }
t { Object.new.instance_eval("raise 'ies'", 'x.rb', 3) }
def cl = caller(1, 2).map { |l| l.sub(/^.*\//, '') }
def cl2 = cl
puts cl2
def loc = caller_locations(1, 1).first.then { |l| [l.lineno, l.label, l.base_label, File.basename(l.path)] }
def loc2 = loc
p loc2
[1].each { p loc }
p __LINE__
t { Class.new { def x = raise('anon') }.new.x }
t { Module.new { def self.x = raise('anonm') }.x }
o = Object.new
def o.single = raise('single')
t { o.single }
alias al a
t { al }
t { method(:a).call }
def arity2(x) = raise('a2')
t { [3].map(&method(:arity2)) }
t { raise }
t { raise Class }
t { [].fetch(3) }
t { nil.foo }
t { Foo }
t { foo }
t { foo() }
t { self.foo }
t { 1.foo }
t { 1 + 'a' }
t { Integer('z') }
t { 'a'.frozen_thing }
t { 'lit'.freeze << 'x' }
t { { a: 1 }.fetch(:b) }
t { throw :x }
t { loop { raise 'in loop' } }
x = 5
t { x.times { |i| raise "at #{i}" if i == 2 } }
def deep(n) = n.zero? ? raise('deep') : deep(n - 1)
t { deep(3) }
def blk_ret = [1].each { |v| return nope4 }
t { blk_ret }
def wh
  i = 0
  while i < 3
    i += 1
    nope5 if i == 2
  end
end
t { wh }
def cs(v)
  case v
  when nope6
    1
  end
end
t { cs(1) }
t { Struct.new(:a).new(1, 2) }
t { Comparable.nope }
