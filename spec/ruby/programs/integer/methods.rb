def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { 2**10 }
t { 2**100 }
t { (-2)**3 }
t { 2**-1 }
t { 2**0.5 }
t { 4**-0.5 }
t { 2**-2.0 }
t { 0**0 }
t { (-1)**(2**70) }
t { 10.pow(20) }
t { 3.pow(100, 7) }
t { 3.pow(100, -7) }
t { 12345.digits }
t { 255.digits(16) }
t { 0.digits }
t { (10**20).digits.size }
t { 255.to_s(2) }
t { 255.to_s(16) }
t { -255.to_s(36) }
t { (2**70).to_s(36) }
t { 65.chr }
t { 233.chr }
t { 233.chr("UTF-8") }
t { 128512.chr(Encoding::UTF_8) }
t { 65.chr.encoding }
t { 200.chr.encoding }
t { 1.to_s.encoding }
t { 65.ord }
t { 25.round(-1) }
t { 25.round(-1, half: :even) }
t { 25.round(-1, half: :down) }
t { -25.round(-1, half: :even) }
t { 35.round(-1, half: "even") }
t { 15.round(-2) }
t { 15.floor(-1) }
t { -15.floor(-1) }
t { 15.ceil(-1) }
t { -15.ceil(-1) }
t { -15.truncate(-1) }
t { 10.ceil(-3) }
t { 10.round(-30) }
t { 5.round(1) }
t { 5.floor(2) }
t { 1.size }
t { (2**64).size }
t { (2**70).size }
t { 0.bit_length }
t { 255.bit_length }
t { 256.bit_length }
t { -1.bit_length }
t { -257.bit_length }
t { (2**70).bit_length }
t { 12.gcd(18) }
t { -12.gcd(18) }
t { 12.lcm(18) }
t { 6.gcdlcm(4) }
t { 0.lcm(5) }
t { (2**70).gcd(2**65) }
t { Integer.sqrt(24) }
t { Integer.sqrt(25) }
t { Integer.sqrt(10**40) }
t { Integer.sqrt(10**40 - 1) }
t { Integer.try_convert(1.9) }
t { Integer.try_convert("1") }
t { 6.allbits?(2) }
t { 6.anybits?(9) }
t { 6.nobits?(9) }
t { 5[0] }
t { 5[1] }
t { 5[-1] }
t { 5[0, 2] }
t { 0b11110000[4, 4] }
t { 0b11110000[4..] }
t { 5[0..1] }
t { (2**70)[70] }
t { 5.succ }
t { 5.next }
t { 5.pred }
t { (2**53 - 1).succ }
t { 5.even? }
t { 5.odd? }
t { -3.odd? }
t { (2**70).even? }
t { 0.zero? }
t { 0.positive? }
t { -1.negative? }
t { 5.nonzero? }
t { 0.nonzero? }
t { 5.integer? }
t { 5.finite? }
t { 5.infinite? }
t { -5.abs }
t { -(2**70).abs }
t { 5.magnitude }
t { 5.to_i }
t { 5.to_int }
t { 5.to_f }
t { (2**70).to_f }
t { 5.to_r }
t { 5.rationalize }
t { 5.numerator }
t { 5.denominator }
t { 5.real? }
t { 5.real }
t { 5.imaginary }
t { 5.conj }
t { 5.rect }
t { 5.abs2 }
t { -5.arg }
t { -5.polar }
t { 1.coerce(2.5) }
t { 1.coerce("2") }
t { 1.coerce(2) }
t { 5.hash == 5.hash }
t { (2**70).hash == (2**70).hash }
t { { 2**70 => 1 }[2**70] }
t { 5.frozen? }
t { 5.inspect }
t { 5.quo(2) }
t { 5.quo(2.0) }
t { 6.quo(3) }
