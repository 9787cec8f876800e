def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Math.sqrt(16) }
t { Math.sqrt(2) }
t { Math.sqrt(10**40) }
t { Math.sqrt(-1) }
t { Math.sqrt("a") }
t { Math.sqrt(nil) }
t { Math.sqrt(Rational(1, 4)) }
t { Math.sqrt(-0.0) }
t { Math.cbrt(27) }
t { Math.log(1) }
t { Math.log(8, 2) }
t { Math.log(0) }
t { Math.log(-1) }
t { Math.log(8, -2) }
t { Math.log(10**400).round(6) }
t { Math.log("a") }
t { Math.log10(1000) }
t { Math.log2(8) }
t { Math.log2(2**100) }
t { Math.log10(-1) }
t { Math.exp(0) }
t { Math.exp(1) == Math::E }
t { Math.hypot(3, 4) }
t { Math.sin(0) }
t { Math.cos(0) }
t { Math.tan(0) }
t { Math.atan2(1, 1) }
t { Math.acos(1) }
t { Math.acos(2) }
t { Math.asin(2) }
t { Math.atan(0) }
t { Math.acosh(0) }
t { Math.atanh(1) }
t { Math.atanh(2) }
t { Math.sinh(0) }
t { Math.cosh(0) }
t { Math.tanh(0) }
t { Math.asinh(0) }
t { Math.gamma(5) }
t { Math.gamma(-1) }
t { Math.lgamma(1) }
t { Math.erf(0) }
t { Math.frexp(1234) }
t { Math.frexp(0) }
t { Math.ldexp(0.5, 3) }
t { Math::PI }
t { Math::E }
t { Math::DomainError.superclass }
t { Math.sin(Math::PI / 2) }
t { include Math; sqrt(9) }
