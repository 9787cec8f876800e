# Edges and errors of Array.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { [1]*-1 }
check { [1,2,3].first(-1) }
check { [1,2,3].max(-1) }
check { [1,2,3].min(-1) }
check { (1..3).max(-1) }
check { [1,2,3].sample(-1) }
check { [1,2,3].fetch(5) }
check { [1,2,3].fetch(-5) }
check { [1,2,3].fetch("a") }
check { [1,2,3].insert(-5, 1) }
check { a=[1,2,3]; a[-5]=1 }
check { a=[1,2,3]; a[-5,1]=1 }
check { a=[1,2,3]; a[1,-1]=1 }
check { a=[1,2,3]; a[-5..1]=1 }
check { [1,2,3].values_at(1..5) }
check { [1,2,3].values_at(-5..5) }
check { [1,2,3].values_at(5..7, -1, 9) }
check { [1,2,3,4,5][(0..).step(2)] }
check { [1,2,3,4,5][(..-2) % 2] }
check { [1,2,3,4,5][(3..1).step(-1)] }
check { [1,2,3,4,5][(3..0).step(-2)] }
check { [1,2,3,4,5][(-1..).step(-2)] }
check { [1,2,3,4,5][(10..).step(2)] }
check { [1,2,3,4,5][(7..).step(1)] }
check { [1,2,3,4,5][(-10..).step(2)] }
check { [1,2,3,4,5][(..10).step(2)] }
check { [1,2].combination(1).size }
check { [1,2].cycle.size }
check { [1,2].cycle(3).size }
check { [1,2].permutation }
check { [1,2].product([1]*3){}}
check { [1,2].to_h }
check { [[1]].to_h }
check { [[1]].to_h { 1 } }
check { [[1]].each_entry.to_h  }
check { {a: 1}.each_entry.to_h { 1 } }
check { {a: 1}.each_entry.to_h { [1] } }
check { {a: 1}.to_h { 1 } }
check { {a: 1}.to_h { [1] } }
check { [[1],[1,2]].transpose }
check { [1].transpose }
check { a=[]; a << a; a.flatten }
check { a=[]; a << a; a.join }
check { [1].dig(0,1) }
check { [1,2].bsearch { "a" } }
check { [1].freeze << 1 }
check { Array.new(-1) }
check { Array.new("a") }
check { Array.new(1,2,3) }
check { [1].take(-1)}
check { [1].drop(-1)}
check { [1].pop(-1)}
check { [1].shift(-1)}
check { [1].rotate("a")}
check { [1].concat(1)}
check { [1]+1}
check { [1]-nil}
check { [1]|nil}
check { [1] <=> 1}
check { [1].zip(1)}
check { [1].zip(1..)}
check { [1].product(1)}
check { [1].fill}
check { [1].fill(1,2,3,4)}
check { [1,2].fill {|i| i*i}}
check { [1].flatten("a")}
check { [1].cycle("a"){}}
check { [1].each_slice(0)}
check { [1].each_cons(0)}
check { [1].each_slice("a")}
check { [3,1].sort_by { |x| x==3 ? nil : 1 } }
check { [3,1].sort { nil } }
check { [3,1].sort { "a" } }
check { [3,:a].sort }
check { [:a,3].sort }
check { [nil,3].sort }
check { [3,nil].sort }
check { [[1],[nil]].sort }
check { [1].sum("a") }
check { ["a"].sum }
check { [0.1]*3 == [0.1]*3 and ([0.1]*3).sum }
check { [1, 2.0, nil].sum }
check { [Float::INFINITY, -Float::INFINITY].sum }
check { [1].inject }
check { [1,2].inject(1,2,3) }
check { [1,2].inject("+") }
check { [1,2].inject(1) }
check { [].inject(:+) }
check { [1,2].slice!(5) }
check { [1,2].slice!(1..) }
check { [1,2].delete(5) { |x| x } }
check { [1,2].first("a") }
check { [1,2].shuffle(foo: 1) }
check { [1,2].pack(1) }
check { [1,2].assoc(1) }
check { [1,2].repeated_combination(2).to_a }
check { [1,2].repeated_permutation(2).size }
check { [1,2].sum { |x| x.to_s } }
check { [3,5].minmax }
check { ["aa","b"].max_by(2, &:size) }
check { [1,2,3].each_slice(2).size }
check { [1,2,3].each_cons(2).size }
check { [1,2,3].each_cons(2) {} }
check { [1,2,3].each_slice(2) {} }
check { Array(nil) }
check { Array.try_convert(1) }
check { [1,2,3].find_index.size }
check { [1,2,3].first(nil) }
check { [nil, true, 1].tally }
check { [1].tally({1=>1}) }
check { [1].tally({1=>"a"}) }
check { [1].tally({1=>1}.freeze) }
check { [1,2,4].lazy.map { |x| x*2 } }
check { [4,5].each_with_index.with_index(1).to_a }
check { [1,2,3].intersect?([3]) }
check { Array.new(3) { |i| i } }
check { Array.new([1,2]) }
check { Class.new(Array).new([1]).class.superclass }
