# Classes made by Struct.new: bodies, inheritance, matching, keywords.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

Point = Struct.new(:x, :y) do
  include Comparable

  def <=>(other)
    to_a <=> other.to_a
  end

  def +(other)
    Point.new(x + other.x, y + other.y)
  end

  def to_s
    "(#{x}, #{y})"
  end

  def self.origin
    new(0, 0)
  end
end

check { Point.new(1, 2) }
check { "#{Point.new(1, 2)}" }
check { Point.new(1, 2) + Point.new(3, 4) }
check { Point.origin }
check { [Point.new(2, 1), Point.new(1, 9)].sort }
check { Point.new(1, 2) < Point.new(1, 3) }
check { [Point.new(2, 1), Point.new(1, 9)].max }
check { Point.new(1, 2) == Point.new(1, 2) }
check { { Point.new(1, 2) => :here }[Point.new(1, 2)] }
check { [Point.new(1, 2), Point.new(1, 2)].uniq.size }
check { a, b = *Point.new(1, 2); [a, b] }
check { Point.new(1, 2).each_with_index.to_a }
check { Point.new(1, 2).zip([3, 4]) }
check { Point.new(1, 2).inject(:+) }
check { Point.new(5, 2).max }
check { Point.new(5, 2).include?(2) }
check { Point.new(1, 2).to_h.merge(z: 3) }
check { p1 = Point.new(1, 2); p1.x += 5; p1 }
check { p1 = Point.new([1], 2); copy = p1.dup; copy.x << 2; copy.y = 9; [p1, copy] }
check { Point.members }
check { Point.new(1, 2).members }
check { Point.new(1, 2).each_pair.map { |k, v| "#{k}=#{v}" } }
check { Point.instance_methods(false).sort.first(4) }

Config = Struct.new(:host, :port, keyword_init: true) do
  def initialize(host:, port: 80)
    super
  end

  def url
    "http://#{host}:#{port}"
  end
end

check { Config.new(host: 'a') }
check { Config.new(host: 'a', port: 1).url }
check { Config.new }
check { Config.new(host: 'a', nope: 1) }
check { Config.new(host: 'a').to_h }
check { Config.new(host: 'a') == Config.new(host: 'a', port: 80) }

class Person < Struct.new(:name, :age)
  def initialize(name, age = 18)
    super(name.capitalize, age)
  end

  def adult?
    age >= 18
  end

  def inspect
    "<#{super}>"
  end
end

check { Person.new('bob') }
check { Person.new('bob', 3).adult? }
check { Person.new('bob').name }
check { Person.members }
check { Person.new('ann', 1) == Person.new('ann', 1) }
check { Person.ancestors[1].superclass }
check { Person.new('ann').is_a?(Struct) }

case Point.new(1, 2)
in [x, y]
  p [:array, x, y]
end

case Point.new(1, 2)
in { x: Integer => left }
  p [:hash, left]
end

case Config.new(host: 'q')
in Config[host:, port:]
  p [host, port]
end

result = case Point.new(0, 5)
         in Point[0, y] if y > 3 then "on the axis at #{y}"
         in Point then 'elsewhere'
         end
p result

module Shapes
  Circle = Struct.new(:radius)
  Square = Struct.new(:side) do
    def area = side**2
  end
end

check { Shapes::Circle.new(2) }
check { Shapes::Square.new(3).area }
check { [Shapes::Circle.new(1), Shapes::Square.new(2)] }
check { Shapes::Circle.name }
check { Struct.new(:a).name }
check { Struct.new(:a).new(5) }
check { Struct.new(:list, :hash).new([1], { b: 2 }).dig(:hash, :b) }
check { Struct.new(:a, :b).new(1).to_a }
check { Struct.new(:a).new(1).frozen? }
check { Struct.new(:a).new(1).freeze.frozen? }
check { Struct.new(:callable).new(->(x) { x * 2 }).callable.call(4) }
check { s = Struct.new(:a).new(1); s.instance_variables }
check { s = Struct.new(:a).new(1); s.respond_to?(:a=) }
check { s = Struct.new(:a).new(1); s.public_send(:a=, 4); s.a }
check { s = Struct.new(:a, :b).new(1, 2); s.each_with_object([]) { |v, memo| memo << v } }
check { s = Struct.new(:a, :b).new(1, 2); s.select(&:even?) }
check { s = Struct.new(:a, :b).new(1, nil); s.to_a.compact }
check { s = Struct.new(:a, :b).new(1, 2); s.values_at(1, 0) }
check { s = Struct.new(:a, :b).new(1, 2); s['a'] = 5; s[1] = 6; s.to_a }
check { s = Struct.new(:a, :b).new(3, 1); s.sort }
check { s = Struct.new(:a, :b).new(3, 1); [s.size, s.length, s.count, s.sum, s.min] }
