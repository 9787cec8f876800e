# Bounds, sizes and membership of ranges.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { Range.new(1,"a") }
check { Range.new(nil,nil) }
check { Range.new(Object.new, Object.new) }
check { (1..).to_a }
check { (..1).to_a }
check { (..1).each {} }
check { (..1).first }
check { (..1).first(2) }
check { (1..).last }
check { (1..).last(2) }
check { (1..).first(2) }
check { (1..).max }
check { (..1).min }
check { (1..).min }
check { (..1).max }
check { (...1).max }
check { (1...1.5).max }
check { (1.0...2).max }
check { (1..2.5).max }
check { (1.5..2).min }
check { (1..0).max }
check { (1..0).min }
check { (1..3).min(2) }
check { (1..3).max(2) }
check { (1..).min(2) }
check { (1..3).minmax }
check { (1..).minmax }
check { (..1).minmax }
check { (1.0..2.0).to_a }
check { (1.0..2.0).each {} }
check { (1.0..2.0).step(0.5).to_a }
check { (1..2).step(0.5).to_a }
check { (1..2).step(0) }
check { (1..2).step(0) {} }
check { (1..2).step(-1) {} }
check { (1..2).step(-1) }
check { (1..2).step("a") {} }
check { (1..2).step("a")  }
check { ("a".."e").step(2).to_a }
check { ("a".."e").step(2) }
check { ("a".."e").step(0) {} }
check { ("a".."e").step(-1) {} }
check { ("a".."e") % 2 }
check { (1..10) % 3 }
check { ((1..10) % 3).to_a }
check { (1..10).step(3) }
check { (1..).step(3).first(2) }
check { (1..).size }
check { (..1).size }
check { (1..3).size }
check { (1...3.5).size }
check { (1.5..3).size }
check { ("a".."c").size }
check { ("a".."c").count }
check { (1..).count }
check { (..1).count }
check { (1..3).count(2) }
check { (1..3).sum }
check { (1...3).sum { |x| x * 2 } }
check { (1..10**20).sum }
check { (1..3).inspect }
check { (1...3).to_s }
check { ("a".."b").to_s }
check { ("a".."b").inspect }
check { (nil..nil).inspect }
check { (nil..nil).to_s }
check { (1..nil).inspect }
check { (1..3).cover?(1..2) }
check { (1..3).cover?(1...4) }
check { (1..3).cover?(0..2) }
check { (1..3).cover?(2..1) }
check { (1..).cover?(2..) }
check { ("a".."z").cover?("bb") }
check { ("a".."z").include?("bb") }
check { ("a".."z") === "bb" }
check { ("a"..).include?("bb") }
check { (.."z").include?("bb") }
check { (1..3).include?(2.5) }
check { (1..3) === "a" }
check { (1..3).include?("a") }
check { (nil..nil) === 1 }
check { (1..3) == (1..3) }
check { (1..3).eql?(1.0..3.0) }
check { (1..3) == (1.0..3.0) }
