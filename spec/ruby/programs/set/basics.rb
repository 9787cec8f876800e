# Set.
require 'set'

def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

check { Set.new }
check { Set.new([1, 2, 1]) }
check { Set[1, 'c', :s, nil] }
check { Set.new(1..5) }
check { Set.new([1, 2, 3]) { |x| x * x } }
check { Set.new({ a: 1 }) }
check { Set.new(nil) }
check { Set.new(5) }
check { [1, 2, 2].to_set }
check { { a: 1 }.to_set }
check { (1..3).to_set.class }
check { [3, 1].to_set { |x| x + 1 } }
check { Set[1, 2].to_s }
check { "#{Set[1]}" }
check { Set[Set[1], Set[]] }

check { Set[1, 2] | [2, 3] }
check { Set[1, 2] + Set[9] }
check { Set[1, 2].union(3..4) }
check { Set[1, 2, 3] & [3, 2, 7] }
check { Set[1, 2, 3].intersection(Set[3, 1]) }
check { Set[1, 2, 3] - [2] }
check { Set[1, 2, 3].difference(Set[1]) }
check { Set[1, 2] ^ Set[2, 3] }
check { Set[1, 2] | 5 }
check { Set[1, 2] & nil }
check { Set[1, 2] - 3 }

check { Set[1, 2].include?(1) }
check { Set[1, 2].member?(5) }
check { Set[1, 2] === 2 }
check { Set[1, 2].contain?(2) rescue 'no contain?' }
check { case 2 when Set[1, 2] then :in else :out end }
check { Set[1].subset?(Set[1, 2]) }
check { Set[1] <= Set[1] }
check { Set[1] < Set[1] }
check { Set[1, 2].superset?(Set[1]) }
check { Set[1, 2] >= Set[1, 2] }
check { Set[1, 2] > Set[1] }
check { Set[1, 2].proper_superset?(Set[1, 2]) }
check { Set[1].proper_subset?(Set[1, 2]) }
check { Set[1] <= [1] }
check { Set[1] > 3 }
check { Set[1] <=> Set[1, 2] }
check { Set[1, 2] <=> Set[1] }
check { Set[1, 2] <=> Set[2, 1] }
check { Set[1, 2] <=> Set[3] }
check { Set[1] <=> 3 }
check { Set[1, 2].intersect?(Set[2]) }
check { Set[1, 2].intersect?([3]) }
check { Set[1, 2].disjoint?([3]) }
check { Set[1, 2].disjoint?(Set[1]) }
check { Set[1, 2].intersect?(3) }

s = Set.new
check { s << 1 << 2 << 1 }
check { s.add(3) }
check { s.add?(3) }
check { s.add?(4) }
check { s.delete(1) }
check { s.delete?(1) }
check { s.delete?(2) }
check { s.size }
check { s.length }
check { s.count }
check { s.empty? }
check { s.merge([7, 8], ) }
check { s.merge(Set[9]) }
check { s.subtract([7]) }
check { s.replace([1, 2]) }
check { s.replace(Set[5]) }
check { s.replace(3) }
check { s.clear }

check { Set[1, 2, 3].each { |x| print x } }
check { Set[1, 2, 3].each }
check { Set[1, 2, 3].each.size }
check { Set[1, 2, 3].map { |x| x * 2 } }
check { Set[1, 2, 3].select(&:odd?) }
check { Set[1, 2, 3].filter(&:odd?).class }
check { Set[1, 2, 3].reject(&:odd?) }
check { Set[1, 2, 3].partition(&:odd?) }
check { Set[3, 1, 2].sort }
check { Set[3, 1, 2].min }
check { Set[3, 1, 2].sum }
check { Set[3, 1, 2].first }
check { Set[3, 1, 2].first(2) }
check { Set[3, 1, 2].to_a }
check { Set[3, 1, 2].group_by(&:odd?) }
check { Set[3, 1, 2].include?(3.0) }
check { Set[3, 1, 2].inject(:+) }
check { Set[1, 2, 3].delete_if(&:odd?) }
check { Set[1, 2, 3].keep_if(&:odd?) }
check { Set[1, 2, 3].select!(&:odd?) }
check { Set[1, 3].select!(&:odd?) }
check { Set[1, 2, 3].filter!(&:odd?) }
check { Set[1, 2, 3].reject!(&:odd?) }
check { Set[2].reject!(&:odd?) }
check { Set[1, 2, 3].collect! { |x| x % 2 } }
check { Set[1, 2, 3].map! { |x| x + 1 } }
check { Set[1, 2, 3].classify(&:odd?) }
check { Set[1, 2, 3].divide(&:odd?) }
check { Set[1, 3, 4, 6, 9, 10, 11].divide { |a, b| (a - b).abs == 1 }.map { |group| group.sort }.sort }
check { Set[Set[1, Set[2]], 3].flatten }
check { Set[Set[1], 3].flatten! }
check { Set[1, 3].flatten! }
check { Set[1, 2].join('-') }
check { Set[[1, 2], 3].join }

check { Set[1, 2] == Set[2, 1] }
check { Set[1, 2] == [1, 2] }
check { Set[1, 2] == Set[1, 2.0] }
check { Set[1, 2].eql?(Set[2, 1]) }
check { Set[1, 2].hash == Set[2, 1].hash }
check { { Set[1] => :found }[Set[1]] }
check { Set[Set[1]].include?(Set[1]) }
check { [Set[1], Set[1]].uniq.size }

frozen = Set[1].freeze
check { frozen.frozen? }
check { (frozen << 2).class }
check { frozen.dup << 2 }
check { frozen.clone.frozen? }
check { frozen | [2] }
check { frozen.include?(1) }

check { a = Set[1]; b = a.dup; b << 2; [a, b] }
check { a = Set[1]; a << a; a }
check { Set[1].to_set.equal?(nil) }
check { a = Set[1]; a.to_set.equal?(a) }
check { s = Set.new.compare_by_identity; s << 'a'.dup << 'a'.dup; [s.size, s.compare_by_identity?] }
check { s = Set[1, 2]; s.each { s << 3 } }
check { s = Set[[1]]; s.first << 2; [s.include?([1, 2]), s.reset.include?([1, 2])] }
check { Set[1].is_a?(Enumerable) }
check { Set.ancestors.include?(Enumerable) }
check { Set[1, [2]].dig rescue 'no dig' }

class Tags < Set
  def add(item)
    super(item.to_s.downcase)
  end
end

check { Tags.new(%w[A b]) }
check { Tags.new([:X]).class }
check { Tags['Q'] | ['R'] }
check { Tags.new(['A']) == Set['a'] }
check { Tags.new(%w[A B]).select { |tag| tag == 'a' } }
