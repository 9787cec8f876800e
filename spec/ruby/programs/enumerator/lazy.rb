# Lazy enumerators.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { (1..Float::INFINITY).lazy }
check { (1..Float::INFINITY).lazy.map { |x| x * 2 } }
check { (1..Float::INFINITY).lazy.map { |x| x * 2 }.select { |x| x % 3 == 0 }.first(3) }
check { (1..Float::INFINITY).lazy.map { |x| x * 2 }.take(3) }
check { (1..Float::INFINITY).lazy.map { |x| x * 2 }.take(3).to_a }
check { (1..3).lazy.force }
check { (1..3).lazy.eager }
check { (1..3).lazy.eager.class }
check { (1..3).lazy.map { |x| x }.eager.inspect }
check { (1..20).lazy.select(&:even?).reject { |x| x % 4 == 0 }.map { |x| x + 1 }.to_a }
check { (1..20).lazy.take_while { |x| x < 4 }.to_a }
check { (1..20).lazy.drop_while { |x| x < 18 }.to_a }
check { (1..20).lazy.drop(18).to_a }
check { (1..3).lazy.zip(4..5).to_a }
check { (1..3).lazy.zip([4,5]).to_a }
check { (1..3).lazy.flat_map { |x| [x, x] }.to_a }
check { (1..3).lazy.flat_map { |x| x }.to_a }
check { (1..3).lazy.uniq { |x| x % 2 }.to_a }
check { [1,nil].lazy.compact.to_a }
check { (1..3).lazy.filter_map { |x| x * 2 if x > 1 }.to_a }
check { (1..3).lazy.with_index.to_a }
check { (1..3).lazy.each_with_index.to_a }
check { (1..3).lazy.with_index(1).map { |a, i| a * i }.to_a }
check { (1..3).lazy.with_index { |a, i| p [a, i] }.to_a }
check { (1..3).lazy.with_index }
check { (1..3).lazy.grep(2..3).to_a }
check { (1..3).lazy.grep(2..3) { |x| x * 2 }.to_a }
check { (1..3).lazy.grep_v(2).to_a }
check { (1..3).lazy.lazy.inspect }
check { (1..3).lazy.slice_when { |a, b| b > 2 }.to_a }
check { (1..3).lazy.slice_when { |a, b| b > 2 }.class }
check { (1..3).lazy.chunk_while { |a, b| b > 2 }.first(1) }
check { (1..3).lazy.map }
check { (1..3).lazy.size }
check { (1..3).lazy.map {}.size }
check { (1..3).lazy.select {}.size }
check { (1..3).lazy.take(2).size }
check { (1..3).lazy.drop(2).size }
check { (1..3).lazy.first }
check { (1..3).lazy.include?(2) }
check { (1..3).lazy.reduce(:+) }
check { (1..3).lazy.sort }
check { (1..3).lazy.each_slice(2) }
check { (1..3).lazy.each_slice(2).to_a }
check { e = (1..3).lazy.map { |x| x * 2 }; [e.next, e.next, e.next, (e.next rescue 1)] }
check { (1..3).lazy.tally }
check { (1..3).lazy.take(0).to_a }
check { (1..3).lazy.zip(4..6) { |x| p x } }
check { (1..3).lazy.collect { 1 }.inspect }
check { (1..3).lazy.filter { 1 }.inspect }
check { (1..3).lazy.find_all { 1 }.inspect }
check { (1..3).lazy.collect_concat { 1 }.inspect }
check { (1..3).lazy.zip([1]).inspect }
check { (1..3).lazy.take(2).map {}.inspect }
check { (1..3).lazy.with_index(2).inspect }
check { (1..3).lazy.each_with_index.inspect }
check { (1..3).lazy.grep(1).inspect }
check { (1..3).lazy.uniq.inspect }
check { (1..3).lazy.to_enum(:each_slice, 2).to_a }
check { (1..3).each_with_index.lazy.map { |a, i| a * i }.to_a }
check { (1..3).lazy.each { |x| p x } }
check { (1..3).lazy.map { |x| p x; x }.first(1) }
check { (1..3).lazy.map { |x| p x; x }.take(1).to_a }
check { {a: 1}.lazy.map { |k, v| [k, v] }.to_a }
check { {a: 1}.lazy.select { |k, v| v == 1 }.to_a }
check { {a: 1}.lazy.filter_map { |k, v| v }.to_a }
check { Enumerator::Lazy.new([1,2,3]) { |y, x| y << x * 2 if x > 1 }.to_a }
check { Enumerator::Lazy.new([1,2,3]) }
