# Integer(), Float() and the other conversions.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { Integer("0x1f") }
show { Integer("z", 36) }
show { Integer(" 42 ") }
show { Integer("4_2") }
show { Integer("4__2") }
show { Integer("") }
show { Integer(nil) }
show { Integer("0b11") }
show { Integer("0o17") }
show { Integer("017") }
show { Integer("09") }
show { Integer("1.5") }
show { Integer(1.9) }
show { Integer("-0x1") }
show { Integer("11", 2) }
show { Integer("12", 2) }
show { Integer("x", exception: false) }
show { Integer(nil, exception: false) }
show { Integer([1]) }
show { Integer("1e3") }
show { Integer(Float::NAN) }
show { Integer("0x", 16) }
show { Integer("- 1") }
show { Integer("+5") }
show { Integer("0") }
show { Integer("00") }
show { Integer("1\0") }
show { Integer(10, 2) }
show { Integer("0x1f", 16) }
show { Integer("_1") }
show { Integer("1_") }
show { Integer("123456789012345678901234567890") }
show { Integer(:a) }
show { Integer({}) }
show { Integer(true) }
show { Integer("1", 1) }
show { Integer("1", 37) }
show { Integer("0_8") }
show { Integer("\n1\n") }
show { Float("1.5") }
show { Float("1e3") }
show { Float("x") }
show { Float("") }
show { Float("1.") }
show { Float(".5") }
show { Float("1_000.5") }
show { Float(" 1.5 ") }
show { Float(nil) }
show { Float(3) }
show { Float("0x1A") }
show { Float("x", exception: false) }
show { Float(:a) }
show { Float("1.5abc") }
show { Float([]) }
show { Float("1e") }
show { Float("Infinity") }
show { Float("-1.5e-3") }
show { String(1) }
show { String(nil) }
show { String([1]) }
show { String(:a) }
show { String(BasicObject) }
show { Array(nil) }
show { Array([1]) }
show { Array(1..3) }
show { Array({a: 1}) }
show { Array("a") }
show { Array(1) }
show { Hash(nil) }
show { Hash([]) }
show { Hash({a: 1}) }
show { Hash([[1,2]]) }
show { Hash(1) }
