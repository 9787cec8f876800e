# Sorting, extremes and what they say when values do not compare.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

[[3,nil],[nil,3],["a",3],[3,"a"],[1.0,nil],[:a,1],[[1],[nil]],[1,2.5,"x"]].each do |a|
  check { a.max }; check { a.min }; check { a.minmax }; check { a.sort }; check { a.each_entry.max }; check { a.each_entry.min };check { a.each_entry.minmax }; check { a.each_entry.sort }
  check { a.max_by { |x| x } }; check { a.min_by { |x| x } }; check { a.minmax_by { |x| x } }; check { a.sort_by { |x| x } }; check { a.max(1) }; check { a.min(1) }
  check { a.max { |x, y| x <=> y } }; check { a.minmax { |x, y| x <=> y } }
end
[3,1,2].sort { |a, b| p [a, b]; a <=> b }
[3,1,2,5,4].sort { |a, b| print [a, b]; a <=> b }
[3,1,2,5,4].max { |a, b| print [a, b]; a <=> b }
[3,1,2,5,4].min { |a, b| print [a, b]; a <=> b }
[3,1,2,5,4].each_entry.min { |a, b| print [a, b]; a <=> b }
p [3,1,2,5,4].min(2) { |a, b|  a <=> b }
p %w[bb a cc dd e].sort_by(&:size), %w[bb a cc dd e].min_by(2, &:size), %w[bb a cc dd e].max_by(2, &:size), %w[bb a cc dd e].max(2) { |a, b| a.size <=> b.size },  %w[bb a cc dd e].minmax_by(&:size)
p %w[bb a cc dd e f gg h ii jj kk l].sort_by(&:size), %w[bb a cc dd e f gg h ii jj kk l].max_by(4, &:size)
p %w[bb a cc dd e f gg h ii jj kk l].min_by(4, &:size)
