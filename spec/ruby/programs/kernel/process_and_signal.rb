# Process and Signal.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { Process.clock_gettime(Process::CLOCK_MONOTONIC).class }
show { Process.clock_gettime(Process::CLOCK_REALTIME, :millisecond).class }
show { Process.pid.class }
show { $$.class }
show { Signal.list["INT"] }
show { Signal.trap("INT") { 1 } }
show { trap("TERM", "IGNORE") }
show { Signal.trap("ZORK") {} }
show { Signal.trap("KILL") {} }
show { Signal.signame(15) }
show { trap("INT") }
show { Process.clock_gettime(Process::CLOCK_REALTIME, :zork) }
