require 'yaml'; require 'json'
CH = ["a", "b ", "  ", "\n", "\n\n", ":", ": ", "-", "- ", "#", " #", "'", "\"", "\\", "\t", "é", "1", "0", ".", "true", "no", "=", "?", "!", "&", "*", "[", "{", ",", "%", "@", "|", ">", "word word word word ", "loooooooooooooooooooooooooooooooooooooooong ", "~", "null", "2020-01-01", "<<", "\u2028", "y", "n"]
$seed = 99
def nxt(n) $seed = ($seed * 1103515245 + 12345) % 2147483648; ($seed / 65536) % n end
def str; (0..nxt(7)).map { CH[nxt(CH.size)] }.join; end
def val(d) case nxt(d > 2 ? 5 : 8) when 0..3 then str when 4 then [nil, true, 1, 2.5, :a, 10**20, -3, "x"][nxt(8)] when 5 then Array.new(nxt(4)) { val(d + 1) } else Array.new(nxt(4)) { [nxt(5) == 0 ? val(d + 1) : str, val(d + 1)] }.to_h end end
300.times { v = val(0); y = v.to_yaml; puts y; puts v.to_json; puts JSON.pretty_generate(v); puts YAML.load(y) == v }
