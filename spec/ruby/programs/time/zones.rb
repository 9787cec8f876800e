def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Time.now.utc? }
t { Time.utc(2000).utc? }
t { Time.now.zone }
t { Time.at(0).to_a }
t { Time.gm(2000).gmtime }
t { Time.new(2000,1,1,0,0,0,"+09:00").utc_offset }
t { Time.new(2000,1,1,0,0,0,"+09:00").inspect }
t { Time.at(Time.at(5)) }
t { Time.at(Rational(1,3)) }
t { Time.at(0.1).inspect }
t { Time.at(2**40) }
t { Time.at(-1) }
t { Time.allocate }
t { Time.at(0)<=>Time.at(1) }
t { (Time.at(0)..Time.at(3)).cover?(Time.at(2)) }
