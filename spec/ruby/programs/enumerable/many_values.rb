# Iterations that yield several values at once.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

class Y; include Enumerable; def each; yield 1, 2; yield 3; yield; end; end
y = Y.new
check { y.map { |x| x } }
check { y.map { |*x| x } }
check { y.select { |x| p x; true } }
check { y.to_a }
check { y.flat_map { |x| [x] } }
check { y.count { |x| p x } }
check { y.each_with_index.to_a }
check { y.all? { |x| p x; true } }
check { y.find { |x| p x; false } }
check { y.find_index { |x| p x; false } }
check { y.group_by { |x| x } }
check { y.each_entry.to_a }
check { y.inject { |a, b| [a,b] } }
check { y.each_with_object([]) { |x, m| m << x } }
check { y.zip(y) }
check { y.first(2) }
check { y.min_by { |x| p x; 1 } }
check { y.each_slice(2).to_a }
check { y.sort_by { |x| p x; 1 } }
check { y.partition { |x| p x; 1 } }
check { y.reduce(:+) }
check { y.to_h { |x| p x; [1,2] } }
check { y.filter_map { |x| p x; [1,2] } }
check { y.sum { |x| p x; 1} }
check { y.tally }
check { y.uniq { |x| p x } }
check { y.take_while { |x| p x } }
check { y.drop_while { |x| p x } }
check { y.reject { |x| p x } }
check { y.detect { |x, z| p [x,z]; nil } }
check { y.none? { |x| p x; nil } }
check { y.cycle(1) { |x| p x; nil } }
check { y.each_cons(2).to_a }
check { y.include?([1,2]) }
check { y.reverse_each { |x| p x }.class }
check { y.chunk_while { |a,b| p [a,b]}.to_a }
check { y.chunk { |a| p a}.to_a }
check { y.minmax_by { |x| p x; 1 } }
check { y.max { |x| p x; 1 } }
