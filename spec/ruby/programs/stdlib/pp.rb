# pp: what does not fit on a line is broken, the outermost first.
require 'pp'
require 'set'

Pair = Struct.new(:left, :right)

class Plain
  def initialize
    @zeta = 1
    @alpha = 'x' * 80
  end
end

class Circle
  def initialize
    @self = self
  end
end

class Own
  def pretty_print(q)
    q.group(1, '<', '>') do
      q.text 'own'
      q.breakable
      q.pp [1] * 3
      q.comma_breakable
      q.seplist([1, 2]) { |item| q.pp item }
    end
  end
end

class Loud
  def inspect
    'LOUD'
  end
end

pp({ a: ['x' * 40] * 3, b: { c: 1 } })
pp [1] * 30
pp({ 'a' => { 'b' * 30 => ['c' * 30, 'd' * 30] } })
pp 'x' * 100
pp Pair.new('x' * 50, 'y' * 50), Pair.new(1, 2)
pp Set.new([1, 2]), Set.new((1..30).to_a)
pp 1..2, ('x' * 50..'y' * 50), nil, :sym, 1.5, /x/, Comparable
puts Plain.new.pretty_inspect.gsub(/0x\h+/, 'X')
puts Circle.new.pretty_inspect.gsub(/0x\h+/, 'X')
pp Own.new, [Own.new] * 10
pp Loud.new, [Loud.new]
pp "a\nb", ["a\nb"], "x\ny\n" * 20
list = [1]
list << list
pp list
table = {}
table[:self] = table
pp table
pp({ list: (1..30).to_a, deep: { x: [{ y: 'z' * 30, w: 'v' * 30 }, { q: 1 }] }, s: 't' * 70 })
p PP.pp({ a: 1 }, +'', 5), PP.singleline_pp([1, 2], +''), [1].pretty_inspect
p(pp, pp(1), pp(1, 2))
