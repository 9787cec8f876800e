p $> == $stdout, $stdout.equal?(STDOUT)
'abc' =~ /b/
p $~[0], $`, $', $&
$~ = nil
p $~, $&
def m_scope = ('x' =~ /x/; $~)
'abc' =~ /c/
m_scope
p $~[0]
p $;, $,, $/
b = binding
b.local_variable_set(:fresh, 1)
p b.local_variable_get(:fresh), b.local_variable_defined?(:fresh), b.local_variables.include?(:b)
x = 1
eval('x = 2; y_new = 5')
p x
p eval('defined?(y_new)').inspect
b.eval('z_new = 7')
p b.eval('z_new'), b.local_variable_defined?(:z_new)
p instance_exec(1, 2) { |a, c| a + c }
add = ->(a, c, d) { a + c + d }
p add.curry[1][2][3], add.curry.(1, 2).(3), add.curry[1, 2, 3]
p (add >> ->(v) { v * 2 }).call(1, 2, 3), (method(:p) << ->(v) { v + 1 }).call(1)
class Counter
  @@count = 0
  COUNTS = []
  class << self
    def bump = @@count += 1
    def each_bump = 3.times { @@count += 1 }
    attr_accessor :setting
  end
  def self.count = @@count
  def in_block = [1].map { @@count }
  def self.exists? = class_variable_defined?(:@@count)
end
Counter.bump
Counter.each_bump
p Counter.count, Counter.new.in_block, Counter.class_variables, Counter.class_variable_get(:@@count), Counter.exists?
class SubCounter < Counter; def sub = @@count += 10; end
SubCounter.new.sub
p Counter.count
begin
  class NoVar; def x = @@none; end
  NoVar.new.x
rescue NameError => e
  p e.message
end
p __method__.inspect, __FILE__.end_with?('misc.rb'), __dir__ == File.dirname(File.expand_path(__FILE__))
def late(a, b = a.size, *c, d: b, **e) = [a, b, c, d, e]
p late('abc'), late('abc', 1, 2, d: 5, z: 1)
def yielder = yield(1, k: 2)
yielder { |a, k:, **o| p [a, k, o] }
p [[1, { k: 2 }]].map { |a, k| [a, k] }
p [1, 2, 3].each_with_index.map { |a, i| a * i }
o = Object.new
def o.method_missing(n, *a) = n.to_s.end_with?('=') ? "set #{n} #{a}" : super
def o.respond_to_missing?(*) = true
p o.send(:foo=, 1), (o.bar = 3), o.respond_to?(:zip)
begin; o.zork; rescue NoMethodError => e; puts e.message.sub(/0x\h+/, 'XX'); end
p (begin; Integer('12', 8); end), Integer('0x1f', 16), 3.7 % 1, -7 / 2, -7 % 3, 7.fdiv(2), 2**-1, 10.divmod(-3)
p 1r, 1.5r, 3.to_r, 1/3r
p [1, [2, [3]]].flatten(1), [*'a'..'e'][1..-2], 'hello'[1..], 'hello'[..2], 'hello'[-3, 2]
first, (second, *third), *rest = 1, [2, 3, 4], 5, 6
p first, second, third, rest
h = { a: 1, 'b' => 2, 3 => [4], nil => 5, [1] => 6, 1.5 => 7 }
p h, h[nil], h[[1]], h[1.5]
case [1, 'x', :y]
when Array then puts 'array'
end
puts [1, 2, 3].sum.then { |s| s > 5 ? 'big' : 'small' }
puts (1..3).reduce(:*), (1...10).step(3).to_a.inspect, 1.step(10, 4).to_a.inspect
catch(:found) do
  [1, 2].each { |i| [3, 4].each { |j| throw :found if i + j == 5 } }
  puts 'never'
end
v = [1, 2, 3].each_slice(2).to_a
p v
z = if x == 2 then 'two' else 'other' end
p z
w = while true do break 'broken' end
p w
u = [3, 1, 2].sort_by { -_1 }.each_with_object([]) { |e, memo| memo << e * 2 }
p u
str = 'frozen'.freeze
begin; str << 'x'; rescue FrozenError => e; puts e.message, e.receiver; end
begin; :sym.instance_variable_set(:@a, 1); rescue => e; puts e.class; end
p [nil, false, 0, '', [], {}].map { |e| e ? 1 : 0 }
p 5.clamp(1, 3), 5.between?(1, 10), 10.digits, 255.to_s(16), 'ff'.hex, '0b11'.to_i(0)
puts "%05.2f|%-5s|%+d|%x|%o|%e|%%|%c|%p" % [3.14159, 'ab', 5, 255, 8, 12345.678, 'A', nil]
puts 'a-b_c d'.tr('-_', '  ').split.map(&:capitalize).join(' ')
def opt_block(&b) = b ? b.call : 'none'
p((1 if nil), (2 unless nil))
puts [[1, 2], [3, 4]].to_h { |a, c| [a, c * 2] }.inspect
p "abc".each_char.with_index.map { |c, i| c * (i + 1) }
p 'x'.equal?('x'), :x.equal?(:x), 1.equal?(1), nil.to_a, nil.to_s, nil & true
BasicObject.class_eval { def basic_extra = 1 } && BasicObject.send(:remove_method, :basic_extra)
p Class.new(StandardError) { def message = 'custom' }.new.message
p (proc { |a, (b, c), *d, e: 1| }).parameters, proc { |x| }.lambda?, lambda { |x| }.arity
