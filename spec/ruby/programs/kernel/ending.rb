# sleep, rand, exit, throw and loading.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { sleep(0) }
show { sleep(-1) }
show { sleep("a") }
show { sleep(nil) }
show { rand.class }
show { rand(1) }
show { rand(1..1) }
show { srand(5).class }
show { srand }
show { rand(-5).class }
show { rand(1.5).class }
show { Random.rand(3).class }
show { Random.new(3).rand(10).class }
show { exit }
show { exit(3) }
show { exit(false) }
show { abort }
show { begin; exit 4; rescue SystemExit => e; e.status; end }
show { catch(:a) { 10.times { |i| throw :a, i if i == 3 }; :no } }
show { raise Interrupt }
show { raise SignalException, "TERM" }
show { warn }
show { at_exit }
show { require "set" }
show { require "nope_nope" }
show { load "nope.rb" }
show { require 3 }
show { autoload(:Zork, "zork") ; Zork }
show { format("%05.1f|%-5s|%+d|%x|%o|%e|%%", 3.14159, "ab", 5, 255, 8, 12345.678) }
show { sprintf("%<a>d %{b}", a: 1, b: 2) }
show { gets }
show { method(:puts).owner }
show { 5.method(:nope) }
show { 5.method(:+).call(3) }
show { [1,2].map(&5.method(:+)) }
show { Kernel.format("%d", 3) }
show { Kernel.puts "k" }
show { Kernel.respond_to?(:puts) }
show { Object.new.respond_to?(:puts) }
show { Kernel.instance_method(:puts).class }
show { Kernel.Integer("3") }
show { Kernel::Float("3") }
show { Kernel.raise "x" }
show { Kernel.rand.class }
show { Kernel.lambda { |x| x }.call(2) }
show { Kernel.loop { break 3 } }
show { Kernel.binding.class }
show { Kernel.exit(2) }
