# sum and inject.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { [1].sum("a") }
check { a = [1]; a.sum("a") }
check { [1, 2].sum(0.0) }
check { [1, "b"].sum("a") }
check { ["b", "c"].sum("a") }
check { [[1],[2]].sum([]) }
check { [[1],[2]].each_entry.sum([]) }
check { [1].each_entry.sum("a") }
check { [0.1]*10 == 1 or ([0.1]*10).sum }
check { ([0.1]*10).each_entry.sum }
check { ([0.1]*10).inject(:+) }
check { [3, 5.0, 2**70].sum }
check { [2**62, 2**62].sum }
check { [1e100, 1.0, -1e100].sum }
check { [1, nil].sum }
check { [Float::NAN, 1].sum }
check { [Float::INFINITY, 1].sum }
check { [0.1, Float::INFINITY, 0.3].sum }
check { [1,2].inject }
check { [1].inject }
check { [].inject }
check { {a: 1}.inject }
check { (1..3).inject }
check { [1, 2].inject("+") }
check { [1, 2].inject(5, :+) }
check { [1, 2].inject(5) { |a, b| a * b } }
