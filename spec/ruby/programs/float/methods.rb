def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { 1.0 % 0 }
t { 1.0.divmod(0) }
t { 1.0 / 0 }
t { -1.0 / 0 }
t { 7.5.divmod(2) }
t { -7.5.divmod(2) }
t { 3.7 % 1 }
t { -3.7 % 1 }
t { 5.5.remainder(2) }
t { -5.5.remainder(2) }
t { 5.5.div(2) }
t { 5.5.modulo(-2) }
t { 7.0.fdiv(2) }
t { 7.0.quo(2) }
t { 2.0**0.5 }
t { 2.0**-1 }
t { (-2.0)**2 }
t { 0.0**0 }
t { 1.0 + nil }
t { 1.0 * "a" }
t { 2.0**"a" }
t { 1.0 <=> 2 }
t { 1.0 <=> nil }
t { 1.0 <=> "a" }
t { 1.0 < nil }
t { 1.0 > "a" }
t { 1.0 == 1 }
t { 1.0.eql?(1.0) }
t { 1.0.eql?(1) }
t { 0.0 == -0.0 }
t { 0.0.eql?(-0.0) }
t { Float::NAN == Float::NAN }
t { Float::NAN <=> 1 }
t { Float::NAN.nan? }
t { 1.0.nan? }
t { (1 / 0.0).infinite? }
t { (-1 / 0.0).infinite? }
t { 1.0.infinite? }
t { 1.0.finite? }
t { Float::INFINITY <=> 10**400 }
t { Float::INFINITY == Float::INFINITY }
t { 1.0.zero? }
t { 1.0.nonzero? }
t { 0.0.nonzero? }
t { -0.0.negative? }
t { 0.0.positive? }
t { 1.0.to_r }
t { 0.3.to_r }
t { 0.3.rationalize }
t { 3.14.rationalize(0.01) }
t { 1.5.numerator }
t { 1.5.denominator }
t { 1.0.next_float }
t { 1.0.prev_float }
t { 0.0.next_float }
t { 1.0.coerce(2) }
t { 1.0.coerce(nil) }
t { -1.5.abs }
t { -1.5.magnitude }
t { 1.5.arg }
t { -1.5.arg }
t { 1.5.integer? }
t { 1.5.real? }
t { Float::MAX }
t { Float::MIN }
t { Float::EPSILON }
t { Float::DIG }
t { Float::MANT_DIG }
t { Float::MAX_10_EXP }
t { Float::MIN_10_EXP }
t { Float::MAX_EXP }
t { Float::MIN_EXP }
t { Float::RADIX }
t { 1.0.hash == 1.0.hash }
t { { 1.0 => :a }[1] }
t { { 1.0 => :a }[1.0] }
t { 1.5.frozen? }
t { Float("1.5") }
t { Float("1e3") }
t { Float("x") }
t { Float("1_000.5") }
t { Float("") }
t { Float(nil) }
t { Float("0x1p3") }
t { Float("1.5x", exception: false) }
t { 1.5.clamp(1, 2) }
t { 1.5.between?(1, 2) }
t { [1.5, 1, 2.5].max }
t { [0.1] * 3 }
t { [0.1, 0.2, 0.3].sum }
t { [0.1, 0.2, 0.3].inject(:+) }
t { 3.7.to_int }
t { 1e20.to_i }
t { 5.0.to_s }
t { Float.allocate }
t { 1.5.dup }
t { (0.5..1.5).include?(1) }
t { 1.5.step(3.0, 0.5).to_a }
t { FLOAT = 1.5; FLOAT.ceil }
