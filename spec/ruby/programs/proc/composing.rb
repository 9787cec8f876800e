# >>, <<, curry and other dealings with procs.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

pr = proc { |a, b = 2, *c, d, e:, f: 1, **g, &h| }
la = lambda { |a, b = 2, *c, d, e:, f: 1, **g, &h| }
show { (proc { |x| x + 1 } >> proc { |x| x * 2 }).call(3) }
show { (proc { |x| x + 1 } << proc { |x| x * 2 }).call(3) }
show { (method(:Integer) >> :succ.to_proc).call("4") }
show { (lambda { |x| x } >> 3) }
show { f = :upcase.to_proc >> :to_sym.to_proc; f.call("a") }
show { (proc {} >> method(:p)).lambda? }
show { (lambda {} >> method(:p)).lambda? }
show { (proc { |x| x } << lambda { |x| x }).lambda? }
show { lambda { |a, b, c| a + b + c }.curry[1][2][3] }
show { lambda { |a, b, c| a + b + c }.curry.(1, 2).(3) }
show { lambda { |a, b = 2| a + b }.curry[1] }
show { lambda { |*a| a.sum }.curry(3)[1][2][3] }
show { lambda { |a, b| }.curry(3) }
show { proc { |a, b| [a, b] }.curry[1][2] }
show { lambda { 5 }.curry.call }
show { lambda { |a| a }.curry.arity }
show { lambda { |a, b| }.curry.lambda? }
show { pr.lambda? }
show { la.lambda? }
show { proc {} == proc {} }
show { q = proc {}; q == q.dup }
show { q = proc { 1 }; q.clone.call }
show { la.source_location.last }
show { pr.binding.class }
show { x = 10; proc { x }.binding.local_variable_get(:x) }
show { pr.hash == pr.hash }
show { pr.inspect =~ /\A#<Proc:0x\h+ .*p1\.rb:2>\z/ }
show { la.inspect =~ /\A#<Proc:0x\h+ .*p1\.rb:3 \(lambda\)>\z/ }
show { :a.to_proc.inspect =~ /\A#<Proc:0x\h+\(&:a\) \(lambda\)>\z/ }
show { pr.ruby2_keywords.equal?(pr) }
show { Proc.new }
show { Proc.new { |x| x }.call(1) }
show { pr.to_proc.equal?(pr) }
show { class MyProc < Proc; end; MyProc.new { 3 }.call }
show { MyProc.new { 3 }.class }
