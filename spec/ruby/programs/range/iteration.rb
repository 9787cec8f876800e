# Iterating over ranges, and arithmetic sequences.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { (1..3).hash == (1..3).hash }
check { (1..3).frozen? }
check { (1..3).each_slice(2).to_a }
check { (1..3).reverse_each.to_a }
check { (1..).reverse_each }
check { ("a".."e").each_cons(2).first }
check { (1..10).bsearch { |x| x >= 4 } }
check { (0.0..10.0).bsearch { |x| x >= 4.5 } }
check { (1..).bsearch { |x| x >= 400 } }
check { (..0).bsearch { |x| x >= -400 } }
check { ("a".."c").bsearch { true } }
check { (1..3).bsearch }
check { (1..3).to_a.frozen? }
check { (1..3).entries }
check { (1..3).dup }
check { (1..3).first("a") }
check { (1..3).first(-1) }
check { (1..3).last(2) }
check { (1..3).last(-2) }
check { ("a".."e").last(2) }
check { ("a".."e").max }
check { ("a"..."e").max }
check { ("az".."bc").to_a }
check { ("08".."11").to_a }
check { ("9".."11").to_a }
check { (:a..:e).to_a }
check { (:a..:e).include?(:c) }
check { (:a..:e).size }
check { (1..3).each_entry.to_a }
check { (1..3).step(2).class }
check { (1..3).each }
check { (1..3).each.size }
check { (1..3).%(2).inspect }
check { 1.step(10, 3) }
check { 1.step(10, 3).to_a }
check { 1.step(by: 2, to: 5) }
check { 1.step(by: 2) }
check { 1.0.step(2.0, 0.5) }
check { 1.step(10, 3) == (1..10).step(3) }
check { 1.step(10, 3).hash == (1..10).step(3).hash }
check { s = 1.step(10, 3); [s.begin, s.end, s.step, s.exclude_end?, s.first, s.last, s.size, s.first(2), s.last(2)] }
check { s = (1.0...2.0).step(0.5); [s.begin, s.end, s.step, s.exclude_end?, s.first, s.last, s.size, s.first(2), s.last(2), s.to_a] }
check { s = (10..1).step(-3); [s.to_a, s.last, s.size] }
check { s = (1..0).step(3); [s.to_a, s.last, s.size, s.first, s.last(1)] }
check { s = (1..).step(3); [s.size, s.first, s.last ] }
check { (1..10).step(3).map { |x| x } }
check { e = (1..10).step(3); [e.next, e.next, e.next, e.next, (e.next rescue $!.message)] }
check { (1..10).step(3).with_index.to_a }
check { (1..10).step(3).lazy.map { |x| x*2 }.first(2) }
check { (1..3).each { |x| break x } }
check { (3..1).each { |x| p x } }
check { ((2**53-2)..(2**53+2)).to_a }
check { (Time.at(0)..Time.at(1)).each {} }
check { (Time.at(0)..Time.at(1)).cover?(Time.at(0.5)) }
check { (Time.at(0)..Time.at(1)).include?(Time.at(0.5)) }
check { (Time.at(0)..Time.at(1)) === (Time.at(0.5)) }
check { (1..3).pred rescue $!.class }
check { Range.new(1,3,true) }
check { Range.new(1) }
check { (1..3).exclude_end? }
check { (1..3).begin }
check { (1..3).none? }
check { (1..3).to_set rescue $!.class }
check { (1..nil).each_slice(2).first(2) }
check { (1..3).inject(:+) }
check { (1..3).zip(4..6) }
check { (1..3).each_with_index.map { |a, b| a * b } }
check { (1..3).tally }
check { (1..2).cycle.first(5) }
check { (1..3).min { |a, b| b <=> a } }
check { (1..).min { |a, b| b <=> a } }
check { (1...3.0).to_a }
check { (1..3.5).to_a }
check { (1..3.5).include?(3.2) }
check { (0.5..3).include?(1) }
check { (1..3).step(2) { |x| p x } }
check { (1.0..2.0).step(0.5) { |x| p x } }
check { ("a"..).step(2).first(2) }
check { (1...10).step(3).to_a }
check { (1..10).step(3.0).to_a }
check { (1..10).step(nil) }
check { (1..3).step { |x| p x } }
check { (1..3).step }
check { Class.new(Range).new(1,2).inspect }
