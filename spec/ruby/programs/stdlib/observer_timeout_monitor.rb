# observer, timeout, monitor, weakref, benchmark.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

require 'singleton'; require 'forwardable'; require 'delegate'; require 'observer'; require 'timeout'; require 'monitor'; require 'weakref'; require 'benchmark'; require 'logger'; require 'stringio'; require 'pathname'; require 'English'; require 'socket'; require 'net/http'; require 'etc'; require 'rbconfig'; require 'open3'
class Tick; include Observable; def t(v); changed; notify_observers(v, 1); end; end; class Ob; def update(*a); puts "up #{a}"; end; def other(*a); puts "oth #{a}"; end; end
tk = Tick.new; ob = Ob.new; tk.add_observer(ob); tk.add_observer(Ob.new, :other); tk.t(5)
show { [tk.count_observers, tk.changed?] }
show { tk.delete_observer(ob); tk.count_observers }
show { tk.add_observer(3) }
show { tk.delete_observers; tk.count_observers }
show { tk.notify_observers }
show { Timeout.timeout(5) { :ok } }
show { Timeout.timeout(nil) { |s| s } }
show { Timeout::Error.ancestors.include?(RuntimeError) }
show { Timeout.timeout(1) { raise "in" } }
show { Timeout::Error.new.message }
show { begin; raise Timeout::Error, "x"; rescue Timeout::Error => e; e.message; end }
m = Monitor.new
show { m.synchronize { m.synchronize { 1 } } }
show { m.enter; m.exit }
show { m.exit } ; class MMx; include MonitorMixin; def go; synchronize { synchronize { 7 } }; end; end
show { MMx.new.go } ; mu = Mutex.new
show { mu.synchronize { 3 } }
show { mu.lock; mu.locked? }
show { mu.lock }
show { mu.unlock; mu.try_lock }
show { mu.unlock; mu.unlock }
show { Mutex == Thread::Mutex }
show { WeakRef.new("abc").size }
show { WeakRef.new("abc").weakref_alive? }
show { Benchmark.realtime { 1 }.class }
