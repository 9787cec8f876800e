require 'bigdecimal'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { BigDecimal("1.5") }
t { BigDecimal("1.5")+1 }
t { BigDecimal("1.50").to_s }
t { BigDecimal("1.5").to_s("F") }
t { BigDecimal("123.456").round(1).to_s }
t { BigDecimal("x") }
t { BigDecimal("0.1")+BigDecimal("0.2")==BigDecimal("0.3") }
t { BigDecimal("10").to_i }
t { BigDecimal("1.5").to_f }
t { BigDecimal("1.5").inspect }
t { BigDecimal("-0.001").to_s }
t { BigDecimal(1.1, 3) }
t { BigDecimal(1) }
t { BigDecimal(nil) }
t { BigDecimal("1e3").to_s }
t { BigDecimal("12.5").round }
t { BigDecimal("12.5").floor }
t { BigDecimal("1.5") * 2.0 }
t { BigDecimal("1.5") <=> 2 }
t { BigDecimal("1.23E+3").to_i }
t { BigDecimal("1.5").truncate }
t { BigDecimal("7") % 3 }
t { BigDecimal("1.25").precision }
t { BigDecimal("1.5").to_r }
t { BigDecimal("100").to_s }
