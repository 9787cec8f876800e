# Letters in upper and lower case, and comparing without regard to it.
def refused
  yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p 'hello World'.upcase, 'Hello WORLD'.downcase, 'hELLO wORLD'.capitalize, 'Hello World'.swapcase
p ''.upcase, ''.capitalize, '123 abc'.capitalize
p 'straße'.upcase, 'ÀÉÎ'.downcase, 'àéî'.upcase, 'éa'.capitalize, 'ΑΣ'.downcase, 'Éa'.swapcase
p 'àb'.upcase(:ascii), 'ÀB'.downcase(:ascii), 'Straße'.downcase(:fold), 'àB'.swapcase(:ascii)
refused { 'a'.upcase(:nope) }
refused { 'a'.upcase(:fold) }
refused { 'a'.upcase('x') }

s = +'abc'
p s.upcase!, s, s.upcase!
p s.downcase!, s.downcase!, s.capitalize!, s.capitalize!, s.swapcase!, s
p (+'').swapcase!
refused { 'abc'.freeze.upcase! }
refused { 'ABC'.freeze.upcase! }

p 'aBc'.casecmp('AbC'), 'a'.casecmp('b'), 'b'.casecmp('A'), 'é'.casecmp('É'), 'abc'.casecmp('ab')
p 'é'.casecmp?('É'), 'ß'.casecmp?('SS'), 'a'.casecmp?('b')
refused { p 'a'.casecmp(1) }
refused { p 'a'.casecmp?(nil) }

class Name < String; end
p Name.new('x').upcase.class, Name.new('x').capitalize.class
p :abc.upcase, :Abc.swapcase, :aBC.capitalize, :ABC.downcase
