# The exception classes: who descends from whom, and what each carries.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

p NameError.new("m", :foo, receiver: 1).receiver
p NameError.new.message, NameError.new("x").name
show { NameError.new("x").receiver }
show { KeyError.new("x").key }
show { KeyError.new("x").receiver }
show { FrozenError.new("x").receiver }
p NoMethodError.new("m", :foo, [1], receiver: 2).args, NoMethodError.new("m").args
p FrozenError.new("x", receiver: 3).receiver
p StopIteration.new.result
p LoadError.new.path
begin; require "zork"; rescue LoadError => e; p e.message, e.path; end
begin; throw :foo, 3; rescue => e; p e, e.tag, e.value, e.to_s, e.message; end
begin; throw "x"; rescue => e; p e, e.message; end
p SystemExit.new.status, SystemExit.new.message, SystemExit.new(3).status, SystemExit.new(true,"bye").success?, SystemExit.new(false).status, SystemExit.new("x").message, SystemExit.new(2,"x")
p SignalException.new("INT"), SignalException.new("SIGTERM").signo, SignalException.new(15).signm, SignalException.new(:HUP), Interrupt.new, Interrupt.new("x").signo
show { SignalException.new("ZORK") }
show { SignalException.new }
p Exception.singleton_methods.sort, Exception.instance_method(:initialize).arity
p [StandardError, ScriptError, NotImplementedError, LoadError, SecurityError, NoMemoryError, SystemStackError, StopIteration, ClosedQueueError, KeyError, IndexError, FloatDomainError, RangeError, ZeroDivisionError, IOError, EOFError, FrozenError, RuntimeError, UncaughtThrowError, ArgumentError, EncodingError, FiberError, ThreadError, RegexpError, LocalJumpError, NoMethodError, NameError, Interrupt, SignalException, SystemExit, SystemCallError, Errno::ENOENT, NoMatchingPatternKeyError].map { |c| [c, c.superclass] }
begin; 1.instance_variable_set(:@a, 1); rescue => e; p e,e.receiver; end
