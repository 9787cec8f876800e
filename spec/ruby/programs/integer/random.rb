def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Random.new(42).rand(100) }
t { Random.new(42).rand }
t { Random.new(2**70).rand(1..6) }
t { r = Random.new(1); 5.times.map { r.rand(1000) } }
t { Random.new(1).bytes(5) }
t { Random.new(3).rand(1.5) }
t { Random.new(3).rand(1.5..2.5) }
t { Random.new(3).rand(1.5...2.5) }
t { Random.new(3).rand(0) }
t { Random.new(3).rand(-1) }
t { Random.new(3).rand(3..1) }
t { srand(5); [rand(10), rand, rand(0), rand(-5), rand(nil), rand(1.9), rand(3..1)] }
t { srand(5); Kernel.rand(100) }
t { Random.srand(7); Random.rand(100) }
t { Random.rand(nil) }
t { Random.new(3).rand(2**70) }
t { Random.new(3) == Random.new(3) }
t { Random.new(-3).rand(100) }
t { rand("a") }
t { Random.new(3).rand("a") }
t { Random.new(3).seed }
t { Random.new(1.9).seed }
t { Random.new(3).rand(2**40) }
t { Random.new(3).rand(2**40..2**41) }
t { Random.new(3).rand(2**65) }
t { Random.new(3).random_number }
t { Random.new(3).random_number(10) }
t { Random.new(3).random_number(-1) }
t { srand(9); srand }
t { rand.between?(0, 1) }
t { (1..6).cover?(rand(1..6)) }
t { Random.new.rand(10).between?(0, 9) }
t { Random.new_seed.class }
t { Random.new(10**30).rand(10**20) }
