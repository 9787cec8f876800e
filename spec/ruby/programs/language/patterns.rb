def t(v)
  case v
  in Integer => n if n > 100 then "big #{n}"
  in Integer | Float => n then "num #{n}"
  in [] then 'empty'
  in [x] then "one #{x}"
  in [Integer => a, String => b] then "is #{a} #{b}"
  in [1, *rest] then "one+ #{rest}"
  in [*, :needle, *post] then "found #{post}"
  in [first, *, last] unless first == last then "fl #{first} #{last}"
  in {type: :circle, r:} then "circle #{r}"
  in {type: 'sq', side: Integer | Float => s} then "sq #{s}"
  in {name: String => name, **rest} if rest.any? then "name #{name} #{rest}"
  in {only:, **nil} then "only #{only}"
  in {nested: {deep: [_, {x:}]}} then "deep #{x}"
  in {} then 'empty hash'
  in nil then 'nil'
  in 'a'..'f' then 'a-f'
  in /^x(\d+)/ then "re #{$1}"
  in ->(o) { o.respond_to?(:each) } then 'eachable'
  in :sym | :bol then 'sym'
  in true | false => b then "bool #{b}"
  else 'else'
  end
end
[101, 5, 2.5, [], [3], [1, 'a'], [1, 2, 3], [0, :needle, 4], [1, 5, 1], [4, 5, 6], {type: :circle, r: 3}, {type: 'sq', side: 4}, {name: 'n', z: 1},
 {only: 2}, {only: 2, z: 1}, {nested: {deep: [0, {x: 9}]}}, {}, nil, 'c', 'x12', (1..2), :bol, true, 'zzz', [7, 7, 7]].each { |v| puts t(v) }
config = {db: {user: 'admin', pass: 'x', ports: [1, 2]}}
config => {db: {user:, ports: [p1, *]}}
p user, p1
p((1 in Integer))
p((1 in String))
p(({a: 1} in {a: Integer}))
p(('x' in Integer | String))
if config in {db: {pass: /x/ => pw}}
  p pw
end
x = 5
case 5
in ^x then p :pinned end
case [1, 1]
in [a, ^a] then p a end
case 6
in ^(x + 1) then p :expr end
@iv = 7
case 7
in ^@iv then p :ivar end
case {v: 5}
in {v: ^x} then p :ok end
case [1, [2, [3, 4]]]
in a, [b, [c, *d]]
  p a, b, c, d
end
case {a: 1, b: 2}
in a:, b: then p [a, b]
end
case [1, 2]
in Integer => a, Integer
  p a
end
case 1
in 0 then p 0
in (1..) then p :range
end
class Point
  attr_reader :x, :y
  def initialize(x, y) = (@x, @y = x, y)
  def deconstruct = (puts 'deconstruct'; [x, y])
  def deconstruct_keys(keys) = (p keys; {x: x, y: y})
end
case Point.new(1, 2)
in Point(x: 0) then p :no
in Point(x:, y: Integer => yy) then p x, yy
end
case Point.new(1, 2)
in [0, _] then p 0
in Point[a, b] then p a, b
end
case Point.new(1, 2)
in {x:, **rest} then p rest
end
case Point.new(3, 4)
in Point() then p :empty
in Point then p :class
end
S = Struct.new(:a, :b)
case S.new(1, 2)
in [a, b] then p a + b
end
case S.new(1, 2)
in {a:} then p a
end
case S.new(1, 2)
in S[a:, b:] then p b end
def err
  yield
rescue NoMatchingPatternKeyError => e
  puts "#{e.class}: #{e.message} #{e.key.inspect} #{e.matchee.inspect}"
rescue => e
  puts "#{e.class}: #{e.message}"
end
err { case 1; in String then 1 end }
err { case [1, 2]; in [a] then 1 end }
err { 1 => String }
err { {a: 1} => {b:} }
err { {a: 1} => {a: 2} }
err { {a: 1} => {a: String} }
err { [1, 2] => [a] }
err { [1, 2] => [1, 3] }
err { [1] => [1, 2, *] }
err { 5 => 1 | 2 }
err { nil => {a:} }
err { nil => [a] }
err { {a: 1, b: 2} => {a: 1, **nil} }
err { [1, 2, 3] => [*, 5, *] }
err { {a: {b: 1}} => {a: {c:}} }
err { {a: 1} => {} }
err { 5 => Integer => n; p n }
err { case {a: 1}; in {a: 2} then 1; end }
err { case {a: 1}; in {b:} then 1; end }
err { case 5
in n if n > 10 then 1; end }
in_array = [[:ok, 1], [:err, 'bad'], [:ok, {v: 2}]].map do |r|
  case r
  in [:ok, {v:}] then v
  in [:ok, v] then v
  in [:err, msg] then "E #{msg}"
  end
end
p in_array
case {k: nil}
in {k: nil} then p 'nil val'
end
case ['a', {b: [1, {c: 'd'}]}]
in [String => s, {b: [Integer, {c: /d/ => d}]}]
  p s, d
end
val = case 5
in Integer | Float then 'n' end
p val
r = (case [1,2,3,4,5]
in [a, *m, z] then [a, m, z] end)
p r
case {"str" => 1}
in Hash => h then p h
end
case {status: 'ok', items: [{id: 1}, {id: 2}]}
in {status: 'ok', items: [{id: first_id}, *]}
  p first_id
end
case 42
in Integer | String => v
  p v
end
arr = [1, 'two', :three, 4.0, nil, [5]]
arr.each do |e|
  d = case e
      in Integer then :int
      in String then :str
      in Symbol then :sym
      in Float then :flo
      in nil then :nil
      in Array then :arr
      end
  p d
end
case [1, [2]]
in [Integer => a, [b]] unless a == b then p [a,b] end
p(case 0
in 0 | 1 then true else false end)
case {a: 1}
in {a: 0..} => whole then p whole
end
p((1 in a), a)
h = {name: 'Bob', role: {admin: true}}
if h in {role: {admin: true}, name: String => nm}
  puts nm
end
case -5
in (..0) then puts 'neg'
end
case 1.0
in 1 then puts 'eq'
end
case ['x', 1, 2]
in 'x' | 'y' => k, *nums then p k, nums
end
