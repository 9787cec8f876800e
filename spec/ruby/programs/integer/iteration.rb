def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { 3.times.to_a }
t { r = []; 3.times { |i| r << i }; r }
t { 0.times { raise } }
t { -1.times.size }
t { 1.upto(3).to_a }
t { 1.upto(3).size }
t { 1.upto(0).to_a }
t { 1.upto(2.5).to_a }
t { 3.downto(1).to_a }
t { 3.downto(1).size }
t { 1.step(10, 3).to_a }
t { 10.step(1, -3).to_a }
t { 1.step(by: 2, to: 7).to_a }
t { 1.step(by: -1, to: -1).to_a }
t { 1.step(2, 0.5).to_a }
t { 1.0.step(2.0, 0.1).to_a }
t { 1.step.first(3) }
t { 1.step(nil, 2).first(2) }
t { 1.step(by: 3).first(3) }
t { 1.step(10, 3) }
t { 1.step(by: 2, to: 5) }
t { 1.step(10, 4).size }
t { 1.step(5, nil) { } }
t { 1.step(5, 2, by: 3) { } }
t { 1.step(10, 5) { |x| print x, " " } }
t { 1.step(3, 0.5).size }
t { 5.times.map { |x| x * x } }
t { 4.times.each_slice(2).to_a }
t { 1.upto(4).select(&:even?) }
t { 3.times.with_index(1).to_a }
t { (1..10).step(3).to_a }
t { 1.upto(Float::INFINITY).lazy.map { |x| x * 2 }.first(2) }
t { 5.downto(1).each_cons(2).to_a.length }
t { 10.times.sum }
t { 1.step(Float::INFINITY, 2).take(3) }
t { 3.times { |i| break i * 10 if i == 1 } }
