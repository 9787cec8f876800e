# arity and parameters of procs and lambdas.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

pr = proc { |a, b = 2, *c, d, e:, f: 1, **g, &h| }
la = lambda { |a, b = 2, *c, d, e:, f: 1, **g, &h| }
show { pr.parameters }
show { la.parameters }
show { pr.arity }
show { la.arity }
show { proc { || }.arity }
show { proc { |x| }.arity }
show { proc { |x, y| }.arity }
show { proc { |x = 1| }.arity }
show { lambda { |x = 1| }.arity }
show { lambda { |x:| }.arity }
show { lambda { |x: 1| }.arity }
show { proc { |x, y = 1| }.arity }
show { proc { |(a, b), c| }.arity }
show { proc { _1 + _2 }.arity }
show { lambda { _1 }.arity }
show { proc { _1 }.parameters }
show { lambda { |*| }.parameters }
show { proc { |(a, b), c| }.parameters }
show { lambda { |a, **nil| }.parameters }
show { :up.to_proc.arity }
show { :up.to_proc.parameters }
show { :up.to_proc.lambda? }
show { proc {}.arity }
show { proc { |*a, b| }.arity }
show { lambda { |*a, b| }.arity }
show { lambda { |a, k: 1| }.arity }
show { proc { |a, k:| }.arity }
