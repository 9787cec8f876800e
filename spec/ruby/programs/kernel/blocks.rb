# block_given?, __method__, caller, lambda, loop.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

def bg; block_given?; end
show { [bg, bg {}] } ; def mn; __method__; end
show { mn } ; alias mn2 mn
show { mn2 }
show { __method__ } ; def cl; caller(1, 1).map { |s| s.sub(/.*\//, "") }; end
show { cl } ; def cl2; caller_locations(1,1).first.lineno; end
show { cl2 }
show { caller(100) }
show { caller(0).first.sub(/.*\//, "") }
show { l = lambda { |a, b = 1| }; [l.lambda?, l.arity, proc { |a, b| }.arity, proc { |*a| }.arity, lambda(&l).equal?(l)] }
show { lambda }
show { proc }
show { lambda(&proc {}).lambda? }
show { pr = proc {}; lambda(&pr).lambda? } ; def mkl(&b) lambda(&b); end
show { mkl {}.lambda? }
