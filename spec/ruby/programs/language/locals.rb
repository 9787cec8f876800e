# What stands behind a name depends on whether the name is a local variable.
def show(*args, **kw, &blk) = puts("show #{args.inspect} #{kw.inspect unless kw.empty?} #{blk&.call}")
x = 7
y = 3
p x -1
p x +1
p (x -y)
p [x -1, x - 1, x-1]
list = [1, 2, 3]
p list [0]
p list [0, 2]
p list *y
p x *y
p x & y
p x %y
z = x /y
p z
w = x /y /2
p w
p x <<y
h = {1 => 2}
p h [1]
a = 'str'
a<<a
p a
b = 'more'
a<<b
p a
a << b
p a
list<<y
p list
show -1
show *list
show [1]
show :a
show %w[a b]
show /a b/
show(*list, &-> { 1 })
def foo(*a) = a
p foo -1
p foo [1]
p foo *list
p (foo - [1])
p x ?1:2
p x ? 1 : 2
p x ? x : y
p x ?x :y
t = true
p t ? :a : :b
p t ?:a : :b
p((t ? 'a' : 'b').to_sym)
p t ? list[0] : list [1]
p t ? {a: 1} : []
p t ? x-1 : x -1
p !t ? 1 : t ? 2 : 3
c = ?a
p c, ?a, ?\n, ?é, ?\s
p ?a + ?b
p x.!
puts -x.abs
puts -2.abs
puts -2 ** 2
puts (-2) ** 2
puts -2.5.abs
puts 2 ** -1
p -x ** 2
p (1), 2 rescue p $!
p (1).to_s, 2
p (1..3).to_a
p (1 + 2) * 3
puts (1 + 2).to_s + 'x'
puts [1, 2].map { |e| e + 1 }.inspect
p x % 2, x %2
p 'a%d' %x
p '%s %s' % %w[a b]
p x == 7 && y == 3
p (not x)
p(not(x))
q = if x > 3 then :big else :small end
p q
v = begin 1; 2 end
p v
p((x; y))
p [*list, *1..3]
p *list
i = 10
i -= 1 while i > 5
p i
p i.-(1)
p i&.+(1)
p i::+(1) rescue p $!
Kernel::puts 'x'
p Kernel::Integer('3')
p Kernel.Integer '4'
p "#{x}" "#{y}" 'z'
p "a" \
  "b"
p x.
  to_s
p x
  .to_s
p x # comment
  # between
  .to_s
  .length
p [1,
   2,
  ]
p({ a: 1, })
show 1,
     2
show a: 1,
     b: 2
val = x > 1 and y > 100
p val
val = (x > 1 and y > 100)
p val
p(defined?(x), defined?(@x), defined? zork)
x2 = x unless x.nil?
p x2
p [x2, x3 = 5, x3]
if false
  never = 1
end
p never
p binding.local_variables.include?(:never)
p((1 if false))
lam = ->(a, b = 2) { a + b }
p lam.(1), lam[1, 5], lam.call(3)
lam2 = -> a, b { a * b }
p lam2 [3, 4] rescue p $!.message
p lam2[3, 4]
lam3 = lambda do |a| a end
p lam3.(1)
