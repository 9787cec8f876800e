# Reading arrays: indexes, parts, searches.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

a = %w[a b c d e]
check { [a[0], a[-1], a[5], a[-6]] }
check { [a[1, 2], a[4, 5], a[5, 1], a[6, 1], a[-2, 2], a[0, 0], a[1, -1]] }
check { [a[1..2], a[1...2], a[1..], a[..1], a[...-1], a[-2..], a[5..], a[6..], a[3..1], a[-9..2]] }
check { [a[1.9], a[-1.2]] }
check { a['x'] }
check { a[nil] }
check { a[2**70] }
check { [a.at(1), a.at(-1), a.at(9)] }
check { [a.slice(1), a.slice(1, 2), a.slice(1..2)] }
check { [a.first, a.last, a.first(2), a.last(2), a.first(9), a.last(0), [].first, [].last] }
check { [a.fetch(1), a.fetch(-1), a.fetch(9, :none), a.fetch(9) { |i| i * 2 }] }
check { [].fetch(0) }
check { [a.dig(0), [[1, [2]]].dig(0, 1, 0), [nil].dig(0, 1), [{ a: 1 }].dig(0, :a)] }
check { a.values_at(0, 2, -1, 9, 1..2) }
check { [a.index('b'), a.index { |x| x > 'b' }, a.index('z'), a.find_index('c'), a.rindex('d'), a.rindex { |x| x < 'c' }] }
check { [a.include?('a'), a.include?('z'), a.member?('b')] }
check { [a.count, a.count('a'), a.count { |x| x > 'b' }, a.length, a.size, a.empty?, [].empty?] }
check { [a.take(2), a.take(9), a.drop(2), a.drop(9), a.take_while { |x| x < 'c' }, a.drop_while { |x| x < 'c' }] }
check { [[1, 2], [3, 4]].assoc(3) }
check { [[1, 2], [3, 4], 5].rassoc(4) }
check { [1, 3, 5, 7].bsearch { |x| x >= 4 } }
check { [1, 3, 5, 7].bsearch { |x| 5 <=> x } }
check { [1, 3, 5, 7].bsearch_index { |x| x >= 9 } }
check { [a.min, a.max, a.minmax, a.min(2), a.max(2), [].min, [].max, [].minmax, [].min(1)] }
check { [%w[aa b].min_by(&:size), %w[aa b].max_by(&:size), %w[aa b].minmax_by(&:size)] }
check { [a.any?, [nil].any?, [].any?, a.any?('a'), a.any?(/[x-z]/), a.any? { |x| x == 'e' }] }
check { [a.all?, [nil].all?, [].all?, a.all?(String), a.all? { |x| x < 'z' }, [1, 2].all?(1..2)] }
check { [a.none?, [nil].none?, a.none?(Integer), [nil, 1].one?, [1, 1].one?, [1, 2].one?(1), [1, 2].one? { |x| x > 1 }] }
check { [a.to_a.equal?(a), a.to_ary.equal?(a), a.entries == a] }
check { [a.hash == a.dup.hash, [1] == [1.0], [1].eql?([1.0]), [1, [2]] == [1, [2]], [1] == 1, [1].equal?([1])] }
check { [[1, 2] <=> [1, 3], [1, 2] <=> [1], [] <=> [], [1] <=> ['a'], [2] <=> [1, 5]] }
check { [a.inspect, a.to_s, [].inspect, [nil, true, 1.0, :a, 'x', 1..2, { a: 1 }].inspect] }
check { [a.join, a.join('-'), [1, [2, [3]]].join(','), [nil, :a, 1.5].join('|'), [].join] }
check { [1, 2].join(3) }
check { [a * ',', [1, 2] * 2] }
check { [1, 2] * 'x' }
check { [1, 2] * nil }
check { [a.sum(''), [1, 2].sum, [1, 2].sum { |x| x * 10 }, [[1], [2]].sum([])] }
check { [a.each_slice(2).to_a, a.each_cons(4).to_a] }
check { a.each_with_index.map { |x, i| "#{x}#{i}" } }
check { a.each_with_object([]) { |x, memo| memo.unshift(x) } }
check { a.group_by { |x| x < 'c' } }
check { a.partition { |x| x < 'c' } }
check { a.zip([1, 2], [3]) }
check { a.first(2).zip(1..2) { |pair| p pair } }
check { a.each_entry.to_a == a }
check { [a.reduce(:+), a.inject { |x, y| y + x }, [1, 2, 3].inject(10) { |x, y| x + y }, [1, 2].inject(2, :*)] }
check { [1, [2, [3, [4]]]].flatten }
check { [1, [2, [3, [4]]]].flatten(1) }
check { [[1, 2], 3].flat_map { |x| x } }
check { [[1, 2], [3, 4]].transpose }
check { [[1, 2], [3, 4]].to_h }
check { [1, 2].to_h { |x| [x, x.to_s] } }
check { [3, 1, 2].sort }
check { [3, 1, 2].sort { |x, y| y <=> x } }
check { %w[ccc a bb].sort_by(&:size) }
check { [0.1, 3, 2.5].sort }
check { [[2, 'b'], [1, 'z'], [2, 'a']].sort }
check { [:b, :a].sort }
check { [true, false].sort }
check { ['b', 'B', 'a', 'é', 'z'].sort }
check { [1, 2, 3, 4].tally_by(&:even?) rescue 'no tally_by' }
check { %w[a b a].tally }
check { %w[a b a].uniq }
check { [1, 2, 3, 4].uniq { |x| x % 2 } }
check { [1, 1.0, 1r].uniq.size }
check { [[1], [1]].uniq }
check { [nil, 1, nil].compact }
check { [1, 2, 3].reverse }
check { [1, 2, 3].rotate }
check { [1, 2, 3].rotate(-1) }
check { [1, 2, 3].rotate(7) }
check { [].rotate }
check { [1, 2, 3].cycle.first(7) }
check { [1, 2].cycle(2) { |x| print x } }
check { [1, 2, 3, 4].filter_map { |x| x * 2 if x.even? } }
check { [1, 2, 3, 4].select(&:even?) }
check { [1, 2, 3, 4].filter(&:odd?) }
check { [1, 2, 3, 4].reject(&:even?) }
check { [1, 2, 3, 4].find { |x| x > 2 } }
check { [1, 2, 3, 4].detect { |x| x > 9 } }
check { [1, 2].find(-> { :none }) { false } }
check { [1, 2, 4, 5, 7].slice_when { |x, y| y != x + 1 }.to_a }
check { [1, 2, 4, 5, 7].chunk_while { |x, y| y == x + 1 }.to_a }
check { [1, 1, 2, 3, 3].chunk(&:odd?).to_a }
check { %w[# a b # c].slice_before('#').to_a }
check { %w[a b ; c ;].slice_after(';').to_a }
check { %w[apple bean cat].grep(/a/) }
check { %w[apple bean cat].grep(/(a.)/) { $1 } }
check { [1, :a, 'x'].grep_v(Symbol) }
check { [1, 2, 3].deconstruct }
check { Array(1..3) + Array('a') + Array(nil) + Array([1]) + Array({ a: 1 }) }
