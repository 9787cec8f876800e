# Reading numbers.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

['12', ' 12abc', '-5', '+7', '1_000', '1__0', '_1', '0x1f', '0b11', '0o17', '017', '', 'abc', '- 5', '99999999999999999999', '1e5', '3.9', "\n4", '--1', '٣'].each { |s| print s.to_i, ' ' }
puts
p '1f'.to_i(16), '0x1f'.to_i(16), '0b11'.to_i(2), '11'.to_i(2), '17'.to_i(8), '0o17'.to_i(8), 'zz'.to_i(36), '12'.to_i(2), '0x1f'.to_i(0), '017'.to_i(0), '0b11'.to_i(0), '19'.to_i(0), 'ffffffffffffffffffff'.to_i(16), '-0x1f'.to_i(16), '08'.to_i(0)
refused { '1'.to_i(1) }
refused { '1'.to_i(37) }
refused { '1'.to_i(-2) }
['1.5', ' 1.5abc', '-2e3', '1e400', '.5', '1.', '1_0.5', '', 'x', '1e', '1e+2', '0x1p3', '-0', '1.5.2', '5e-1', '12345678901234567890', '1_', 'Infinity'].each { |s| print s.to_f, ' ' }
puts
p 'ff'.hex, '0xff'.hex, '-ff'.hex, 'zz'.hex, '0b1'.hex, '777'.oct, '0x1f'.oct, '0b11'.oct, '8'.oct, '-017'.oct, '0o7'.oct, '0d9'.oct
p '1/3'.to_r, '0.75'.to_r, 'abc'.to_r, ' 2 '.to_r, '-1.5e2'.to_r
p Integer('42'), Integer('0x1f', 16), Integer('-0b11', 2), Integer('z', 36), Integer('1_000'), Float('1.5'), Float('1e3')
refused { Integer('abc') }
refused { Integer('') }
refused { Integer('1.5') }
refused { Integer(nil) }
refused { Float('abc') }
refused { Float('') }
refused { Float('1.') }
p Integer('abc', exception: false), Float('x', exception: false), Integer(' 42 '), Integer("4_2")
p '3 apples'.to_i + '4.5kg'.to_f, '10' * 2, '5'.to_s, '5'.to_str, 'a'.to_sym, 'a b'.intern, ''.to_sym
