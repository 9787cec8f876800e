def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Rational(1, 3) }
t { Rational("1/3") }
t { Rational("0.75") }
t { Rational("-1.5e2") }
t { Rational("x") }
t { Rational(nil) }
t { Rational(1, 0) }
t { Rational("1/0") }
t { Rational(1.5) }
t { Rational(3) }
t { Rational(6, 4) }
t { Rational(1, -3) }
t { Rational(Rational(1, 2), Rational(3, 4)) }
t { Rational("a", exception: false) }
t { Rational("1", nil) }
t { Rational(1, 3) + 1 }
t { Rational(1, 3) - Rational(1, 3) }
t { Rational(1, 3) * 1.5 }
t { Rational(1, 3) * 3 }
t { Rational(1, 3) / 2 }
t { Rational(1, 3) / 0 }
t { Rational(1, 3) / 0.0 }
t { Rational(1, 3)**2 }
t { Rational(1, 3)**-2 }
t { Rational(4, 9)**0.5 }
t { Rational(1, 3) + nil }
t { -Rational(1, 3) }
t { Rational(-1, 3).abs }
t { Rational(7, 3).divmod(1) }
t { Rational(7, 3) % 1 }
t { Rational(7, 3).div(1) }
t { Rational(7, 2).round }
t { Rational(5, 2).round(half: :even) }
t { Rational(5, 2).round(half: :down) }
t { Rational(-7, 2).round }
t { Rational(22, 7).round(2) }
t { Rational(22, 7).floor(2) }
t { Rational(22, 7).ceil }
t { Rational(22, 7).truncate(1) }
t { Rational(-22, 7).truncate }
t { Rational(2200, 7).round(-2) }
t { Rational(1, 3).to_s }
t { Rational(1, 3).inspect }
t { Rational(1, 3).to_f }
t { Rational(7, 3).to_i }
t { Rational(1, 3).to_r }
t { Rational(1, 3).numerator }
t { Rational(1, 3).denominator }
t { Rational(1, 3) <=> nil }
t { Rational(1, 3) <=> 0.5 }
t { Rational(1, 3) <=> 1 }
t { Rational(1, 3) == 0.3 }
t { Rational(1, 2) == 0.5 }
t { Rational(2, 1) == 2 }
t { 2 == Rational(2) }
t { 0.5 == Rational(1, 2) }
t { Rational(1, 2) < 1 }
t { Rational(1, 2) > nil }
t { 1 < Rational(3, 2) }
t { Rational(1, 2).zero? }
t { Rational(0).zero? }
t { Rational(1, 2).positive? }
t { Rational(-1, 2).negative? }
t { Rational(1, 3).rationalize(Rational(1, 100)) }
t { Rational(311, 100).rationalize(Rational(1, 10)) }
t { Rational(1, 2).hash == Rational(2, 4).hash }
t { { Rational(1, 2) => 1 }[Rational(2, 4)] }
t { Rational(1, 2).coerce(1) }
t { Rational(1, 2).coerce(0.5) }
t { Rational(1, 2).integer? }
t { Rational(1, 2).frozen? }
t { "1/3".to_r }
t { "0.75".to_r }
t { "abc".to_r }
t { " 2 ".to_r }
t { "1_000/3x".to_r }
t { nil.to_r }
t { 3.to_r }
t { [Rational(1, 2), Rational(1, 3)].sum }
t { [Rational(1, 2), 1, 0.25].sort }
t { Rational(1, 3).fdiv(2) }
t { Rational(1, 3).quo(2) }
t { 1.quo(3) }
t { 2**Rational(2) }
t { 4**Rational(1, 2) }
t { Rational(1, 2).to_f.to_s }
t { Rational === Rational(1, 2) }
t { 1 - Rational(1, 3) }
t { 10**-2 }
t { Rational(3, 2).remainder(1) }
