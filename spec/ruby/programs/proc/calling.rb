# Calling procs and lambdas, with arguments of every kind.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { proc { |x, y| [x, y] }.call([1, 2]) }
show { proc { |x, y| [x, y] }.call(1) }
show { lambda { |x, y| [x, y] }.call(1) }
show { proc { |x| x }.call(1, 2) }
show { proc { |x| x }.(3) }
show { proc { |x| x }[4] }
show { proc { |x| x }.yield(5) }
show { proc { |x| x } === 6 }
show { case 5 when ->(x) { x > 3 } then :big end }
show { lambda { |a, k: 1| [a, k] }.call(1, k: 2) }
show { lambda { |h| h }.call({a: 1}) }
show { lambda { |h| h }.call(a: 1) }
show { lambda { |*a, **k| [a, k] }.call(1, a: 2) }
show { lambda { |a| a }.call(1, 2) }
show { lambda { |k:| k }.call }
show { lambda { |k:| k }.call(k: 1, z: 2) }
show { proc { |a, (b, c), d| [a, b, c, d] }.call(1, [2, 3], 4) }
show { proc { |&b| b.call }.call { 7 } }
def y2; yield 1, 2; end
show { y2 { |a| a } }
show { y2 { |a, b, c| [a, b, c] } }
show { y2 { |*a| a } } ; def ya; yield [1, 2]; end
show { ya { |a| a } }
show { ya { |a, b| [a, b] } }
show { ya { |a, *b| [a, b] } }
show { ya { |a, | a } }
show { ya(&lambda { |a| a }) }
show { ya(&lambda { |a, b| [a, b] }) }
show { y2(&lambda { |a| a }) }
show { y2(&:+) } ; def nob; yield; end
show { nob } ; def bl(&b) b; end
show { bl }
show { bl { 1 }.call }
show { bl(&:x).lambda? }
show { bl(&nil) }
show { bl(&3) }
show { bl(&method(:p)).lambda? }
def ret1; [1, 2, 3].each { |x| return x * 10 if x == 2 }; :none; end
show { ret1 } ; def ret2; l = -> { return 1 }; l.call; 2; end
show { ret2 } ; def ret3; pr = Proc.new { next 5; 6 }; pr.call; end
show { ret3 }
show { [1, 2, 3].each { |x| break x * 100 if x == 2 } }
show { [1, 2, 3].map { |x| next 0 if x == 2; x } }
show { -> { break 4 }.call }
counter = 0; inc = -> { counter += 1 }; 3.times { inc.() }
show { counter } ; adders = (1..3).map { |i| ->(x) { x + i } }
show { adders.map { |a| a.(10) } } ; x = 5
show { [1].each { |i; x| x = i }; x }
show { z = 1; [2].each { z = _1 }; z }
show { instance_exec(1, 2) { |a, b| [a, b] } }
show { "s".instance_exec { size } }
show { pr2 = proc { self }; "q".instance_eval(&pr2) } ; class Ctx; def initialize; @v = 9; end; end
show { Ctx.new.instance_eval { @v } }
