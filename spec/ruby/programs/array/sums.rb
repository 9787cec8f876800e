# Sums of mixed numbers.
p [3, 0.1, 0.2r].sum
p [0.1, 0.2, 0.3, 1r].sum
p [1r, 2, 1/3r].sum
p [1/3r, 0.5].sum
p [0.1] .sum(1r)
p ([0.1] * 3).sum, [0.1, 0.2, 0.3].sum == 0.6, [0.1, 0.2, 0.3].inject(:+) == 0.6
p (1..4).sum { |x| x / 10.0 }, [1e20, 1, -1e20].sum, [3, 5].sum / 2.0
p (1..3).inject { |a, b| a / b.to_r }
p [2**64, 1.5].sum, [2**64, -2**64, 1].sum
p %w[a b].sum(''), [[1], [2]].sum([]), [1, 2].sum(10)
