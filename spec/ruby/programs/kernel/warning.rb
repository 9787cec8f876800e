# Warnings: warn writes to $stderr, and Warning says which kinds are wanted.
require 'stringio'

def captured
  before = $stderr
  $stderr = StringIO.new
  yield
  $stderr.string
ensure
  $stderr = before
end

p captured { warn 'one', 'two' }
p captured { warn }
p captured { warn %w[a b], nil }
p captured { warn 'here', uplevel: 0 }
p captured { $stderr.puts 1 }
p captured { Warning.warn("direct\n") }
p Warning[:deprecated], Warning[:experimental]
Warning[:deprecated] = true
p Warning[:deprecated]
begin
  Warning[:zork]
rescue ArgumentError => e
  puts e.message
end
begin
  Warning['x']
rescue TypeError => e
  puts e.message
end
