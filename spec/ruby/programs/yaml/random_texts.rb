require 'yaml'
PIECES = ["a", "b", "key", ": ", ":", "\n", "\n  ", "\n    ", "- ", "-", "? ", "[", "]", "{", "}", ", ", ",", "'", "\"", "#", " # c", "|", ">", "|-", ">+", "&x ", "*x", "!t ", "1", "true", "~", "\n\n", "\t", " ", "---", "\n---\n", "\n...\n", "%", "@", "<<", "\\n", "é", "=", "null", "x y", "-1", "0x1", ":s", "2.5"]
$seed = 2020
def nxt(n) $seed = ($seed * 1103515245 + 12345) % 2147483648; ($seed / 65536) % n end
500.times do |i|
  len = 1 + nxt(14)
  s = (1..len).map { PIECES[nxt(PIECES.size)] }.join
  r = begin YAML.unsafe_load(s).inspect rescue "#{$!.class}: #{$!.message}" end
  puts "#{s.inspect} => #{r}"
end
