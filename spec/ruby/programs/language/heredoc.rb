def two(a, b, c = nil) = p(a, b, c)
name = 'world'
two(<<A, <<B)
first #{name}
A
second
B
two <<~A.strip, <<~'B'.lines.map(&:strip).join(','), 3
  hello #{name}
    indented
A
  raw #{name} \n
  two
B
p <<-X
  keep
    X
p <<~X
  a
    b

  c
X
p <<~X
    #{name} x
      y
  z
X
p <<~"X Y"
  quoted
X Y
p(<<~A + 'tail')
  body
A
x = [<<~ONE, <<~TWO].map(&:chomp)
  one
ONE
  two
TWO
p x
h = { a: <<~A, b: 1 }
  in hash
A
p h
p "in #{<<~I} out"
  interpolated
I
p <<~E
  tab\there \
  joined
  "quotes" 'single' \\ \#{not} #notinterp #@none #{1 +
  1}
E
def m
  <<~TXT
    in method
      deeper
  TXT
end
p m
p <<~A.
  x
A
  upcase
p <<~A
  x
A
  .upcase
puts <<~T
  \  leading
    two
T
puts <<~T

  blank first

    deep
T
puts(<<~T, "after")
	tab
	  tab two
T
z = "a
b"
p z
p 'it''s', "a" 'b' "c#{1}"
p %q(a (nested) b), %Q[a #{1 + 1} [x]], %(p), %w(a\ b c #{x}), %W(a#{1} b\tc), %i(a b), %I(a#{1} b)
p %<x>, %|a|, %!b!, %{a{b}c}
p "\u00e9\x41\101\e\s\0\C-a\M-a".bytes
p "\u{1F600 41}", '\u0041\n', '\\ \''
p :"a b", :"a#{1}", :'a b', %s(a b), :+, :[]=, :a?, :b!, :c=, :!, :<=>, :===, :=~, :**, :-@, :+@, :~, :`
p({ 'a': 1, "b c": 2, "d#{1}": 3, if: 4, "e" => 5, F: 6, g?: 7 })
@iv = 1
$gv = 3
p "#@iv #$gv #{@iv}#@ #$ # @"
p "#$gv#@iv", /#@iv/, :"#@iv"
p __LINE__
p __FILE__ == $0, __method__.inspect, __dir__.class
p 1_000, 0x1f, 0b101, 0o17, 017, 1e3, 1.5e-3, 1r, 1.5r, 3/2r, 0d10, 1E5
=begin
comment
=end
p 'end' # x
__END__
data line 1
data line 2
