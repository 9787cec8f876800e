class D
  X = 1
  attr_accessor :at
  @@cv = 1
  def m = defined?(super).inspect
  def to_s = defined?(super)
  def y = defined?(yield)
  def blk = defined?(yield)
  def cv = [defined?(@@cv), defined?(@@nope)]
  def sf = [defined?(self), defined?(nil), defined?(true), defined?(m), defined?(self.m), defined?(priv), defined?(self.priv), defined?(D.new.priv)]
  private def priv = 1
end
d = D.new
a = 1
@i = nil
$g = nil
puts 'defined?(a)' + ' -> ' + (defined?(a)).inspect
puts 'defined?(zork)' + ' -> ' + (defined?(zork)).inspect
puts 'defined?(puts)' + ' -> ' + (defined?(puts)).inspect
puts 'defined?(String)' + ' -> ' + (defined?(String)).inspect
puts 'defined?(Nope)' + ' -> ' + (defined?(Nope)).inspect
puts 'defined?(D::X)' + ' -> ' + (defined?(D::X)).inspect
puts 'defined?(D::Nope)' + ' -> ' + (defined?(D::Nope)).inspect
puts 'defined?(Nope::X)' + ' -> ' + (defined?(Nope::X)).inspect
puts 'defined?(::D)' + ' -> ' + (defined?(::D)).inspect
puts 'defined?(@i)' + ' -> ' + (defined?(@i)).inspect
puts 'defined?(@j)' + ' -> ' + (defined?(@j)).inspect
puts 'defined?($g)' + ' -> ' + (defined?($g)).inspect
puts 'defined?($nope)' + ' -> ' + (defined?($nope)).inspect
puts 'defined?(1)' + ' -> ' + (defined?(1)).inspect
p((defined?('s')))
puts 'defined?("#{zork}")' + ' -> ' + (defined?("#{zork}")).inspect
puts 'defined?([1])' + ' -> ' + (defined?([1])).inspect
puts 'defined?({})' + ' -> ' + (defined?({})).inspect
puts 'defined?(1..2)' + ' -> ' + (defined?(1..2)).inspect
puts 'defined?(a = 1)' + ' -> ' + (defined?(a = 1)).inspect
puts 'defined?(b += 1)' + ' -> ' + (defined?(b += 1)).inspect
puts 'defined?(@k ||= 1)' + ' -> ' + (defined?(@k ||= 1)).inspect
puts 'defined?(a.b)' + ' -> ' + (defined?(a.b)).inspect
puts 'defined?(a + 1)' + ' -> ' + (defined?(a + 1)).inspect
puts 'defined?(a.zork + 1)' + ' -> ' + (defined?(a.zork + 1)).inspect
puts 'defined?(d.m)' + ' -> ' + (defined?(d.m)).inspect
puts 'defined?(d.at)' + ' -> ' + (defined?(d.at)).inspect
puts 'defined?(d.at = 1)' + ' -> ' + (defined?(d.at = 1)).inspect
puts 'defined?(d.m.zork)' + ' -> ' + (defined?(d.m.zork)).inspect
puts 'defined?(String.new)' + ' -> ' + (defined?(String.new)).inspect
puts 'defined?(String.nope)' + ' -> ' + (defined?(String.nope)).inspect
puts 'defined?(a[0])' + ' -> ' + (defined?(a[0])).inspect
puts 'defined?(d[0])' + ' -> ' + (defined?(d[0])).inspect
puts 'defined?(!a)' + ' -> ' + (defined?(!a)).inspect
puts 'defined?(not a)' + ' -> ' + (defined?(not a)).inspect
puts 'defined?(-a)' + ' -> ' + (defined?(-a)).inspect
puts 'defined?(a && b)' + ' -> ' + (defined?(a && b)).inspect
puts 'defined?(a and zork)' + ' -> ' + (defined?(a and zork)).inspect
puts 'defined?(yield)' + ' -> ' + (defined?(yield)).inspect
puts 'defined?(super)' + ' -> ' + (defined?(super)).inspect
puts 'defined?(if a then 1 end)' + ' -> ' + (defined?(if a then 1 end)).inspect
puts 'defined?(while false do end)' + ' -> ' + (defined?(while false do end)).inspect
puts 'defined?(begin; 1; end)' + ' -> ' + (defined?(begin; 1; end)).inspect
puts 'defined?((1; 2))' + ' -> ' + (defined?((1; 2))).inspect
puts 'defined?(())' + ' -> ' + (defined?(())).inspect
puts 'defined?(return)' + ' -> ' + (defined?(return)).inspect
puts 'defined?(puts(zork))' + ' -> ' + (defined?(puts(zork))).inspect
p((defined?(puts 'x')))
puts 'defined?(p(1))' + ' -> ' + (defined?(p(1))).inspect
puts 'defined?(raise)' + ' -> ' + (defined?(raise)).inspect
puts 'defined?(->{})' + ' -> ' + (defined?(->{})).inspect
puts 'defined?(proc {})' + ' -> ' + (defined?(proc {})).inspect
puts 'defined?(:a)' + ' -> ' + (defined?(:a)).inspect
puts 'defined?(/a/)' + ' -> ' + (defined?(/a/)).inspect
puts 'defined?(`ls`)' + ' -> ' + (defined?(`ls`)).inspect
puts 'defined?(__FILE__)' + ' -> ' + (defined?(__FILE__)).inspect
puts 'defined?(__LINE__)' + ' -> ' + (defined?(__LINE__)).inspect
puts 'defined?(__method__)' + ' -> ' + (defined?(__method__)).inspect
p d.m, d.to_s, d.y, d.blk {}, d.cv, d.sf
puts 'defined?($~)' + ' -> ' + (defined?($~)).inspect
puts 'defined?($1)' + ' -> ' + (defined?($1)).inspect
puts 'defined?($&)' + ' -> ' + (defined?($&)).inspect
p((('a' =~ /(a)/; [defined?($~), defined?($1), defined?($2), defined?($&), defined?($`)])))
puts 'defined?(String) && 1' + ' -> ' + (defined?(String) && 1).inspect
p defined? String
p((defined?(String.zork) || 'none'))
p !defined?(String)
puts 'defined?(@foo).nil?' + ' -> ' + (defined?(@foo).nil?).inspect
p (defined? a) == 'local-variable'
puts 'defined?(D.new.at.foo)' + ' -> ' + (defined?(D.new.at.foo)).inspect
puts 'defined?(a&.foo)' + ' -> ' + (defined?(a&.foo)).inspect
puts 'defined?(a&.to_s)' + ' -> ' + (defined?(a&.to_s)).inspect
puts 'defined?(class Q; end)' + ' -> ' + (defined?(class Q; end)).inspect
puts 'defined?(def q; end)' + ' -> ' + (defined?(def q; end)).inspect
puts 'defined?(undef_thing.foo.bar)' + ' -> ' + (defined?(undef_thing.foo.bar)).inspect
p((defined?(ENV['x'])))
puts 'defined?(ENV)' + ' -> ' + (defined?(ENV)).inspect
puts 'defined?(Foo::Bar::Baz)' + ' -> ' + (defined?(Foo::Bar::Baz)).inspect
puts 'defined?(Math::PI)' + ' -> ' + (defined?(Math::PI)).inspect
puts 'defined?(Math.sqrt(4))' + ' -> ' + (defined?(Math.sqrt(4))).inspect
puts 'defined?(Math::sqrt)' + ' -> ' + (defined?(Math::sqrt)).inspect
puts 'defined?(a <=> 1)' + ' -> ' + (defined?(a <=> 1)).inspect
puts 'defined?(a =~ /x/)' + ' -> ' + (defined?(a =~ /x/)).inspect
puts 'defined?(a != 1)' + ' -> ' + (defined?(a != 1)).inspect
puts 'defined?(a == 1)' + ' -> ' + (defined?(a == 1)).inspect
puts 'defined?(a ** 2)' + ' -> ' + (defined?(a ** 2)).inspect
