def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { 1 & 1.5 }
t { 1 + nil }
t { 1 + :a }
t { 1 + "a" }
t { 1 + true }
t { 1 + [] }
t { 1 - nil }
t { 1 * "a" }
t { 1 / nil }
t { 1 % "x" }
t { 2**nil }
t { 1 < nil }
t { 1 < :a }
t { 1 < "a" }
t { 1 > 1.0 / 0 }
t { 1 >= [] }
t { 1.fdiv(nil) }
t { 1 / 0 }
t { 1 % 0 }
t { 1.divmod(0) }
t { 1.divmod(0.0) }
t { 5.remainder(0) }
t { 5.div(0.0) }
t { 1 / 0.0 }
t { 0**-1 }
t { 10.pow(3, -7) }
t { 10.pow(-3, 7) }
t { 10.pow(2, 0) }
t { 10.pow(2, 1.5) }
t { 10.digits(1) }
t { 10.digits(-1) }
t { -1.digits }
t { 10.digits(nil) }
t { 10.to_s(1) }
t { 10.to_s(37) }
t { 300.chr }
t { -1.chr }
t { 0x110000.chr("UTF-8") }
t { 1.round(half: :foo) }
t { 1.round(half: 1) }
t { 1.round("a") }
t { 1.round(1, 2) }
t { 1.step(10, 0) { } }
t { 1.upto(nil) { } }
t { 1.upto("a") { } }
t { 1.downto(nil) { } }
t { Integer.sqrt(-1) }
t { Integer.sqrt("a") }
t { Integer.allocate }
t { 1.coerce("x") }
t { 1.coerce(nil) }
t { 1 << nil }
t { 1 << 2**70 }
t { 1.gcd(1.5) }
t { 1.allbits?(nil) }
t { 1.anybits?("a") }
t { 4[..2] }
t { nil + 1 rescue "no" }
t { [3, nil].sort }
t { [1, nil].sum }
t { Integer("12x") }
t { Integer(nil) }
t { Integer("0x1f", 16) }
t { Integer("z", 36) }
t { Integer([]) }
t { 1.dup }
t { 1.clone(freeze: false) }
