# Thread, Mutex and Queue.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

th = Thread.new(3) { |x| Thread.current[:a] = x; x * 2 }
show { [th.value, th.alive?, th[:a], th.join.equal?(th), th.status, th.key?(:a)] } ; th2 = Thread.new { raise "in thread" }; th2.report_on_exception = false rescue 1
show { th2.join }
show { th2.value }
show { Thread.current.class }
show { Thread.main == Thread.current }
show { Thread.new }
show { Thread.current[:x] = 1; Thread.current[:x] }
show { Thread.current.thread_variable_set(:q, 2); Thread.current.thread_variable_get(:q) } ; qu = Queue.new
show { qu << 1; qu.push(2); [qu.size, qu.pop, qu.shift, qu.empty?] }
show { qu.pop(true) }
show { qu.close; qu.pop }
show { qu << 1 }
show { Queue.new([1, 2]).size }
show { sq = SizedQueue.new(1); sq << 1; sq.push(2, true) }
show { [1, 2, 3].map { |x| Thread.new { x * 2 } }.map(&:value) }
show { Thread.new { Thread.current.name = "n"; Thread.current.name }.value }
