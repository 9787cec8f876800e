# Building, reading and changing hashes.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

h = { b: 1, 'a' => 2, nil => 3, [1] => 4, 1.5 => 5 }
check { [h[:b], h['a'], h[nil], h[[1]], h[1.5], h[:zz]] }
check { h }
check { h.keys }
check { h.values }
check { h.to_a }
check { [h.size, h.length, h.count, h.empty?, {}.empty?] }
check { [h.key?(:b), h.has_key?('b'), h.include?(nil), h.member?([1]), h.value?(4), h.has_value?(9), h.key(4), h.key(9)] }
check { [h.fetch(:b), h.fetch(:q, 0), h.fetch(:q) { |k| k.to_s }] }
check { h.fetch(:q) }
check { begin; h.fetch('q'); rescue KeyError => e; [e.key, e.receiver.equal?(h), e.message]; end }
check { [h.values_at(:b, :q), h.fetch_values(:b, 'a')] }
check { h.dig([1]) }
check { { a: { b: [{ c: 1 }] } }.dig(:a, :b, 0, :c) }
check { [h.slice(:b, :q, nil), h.except(:b, nil)] }
check { h.min_by { |_, v| v } }
check { h.sum { |_, v| v } }
check { h.find { |k, v| v == 2 } }
check { h.sort_by { |_, v| -v }.first }
check { h.partition { |_, v| v > 2 }.map(&:to_h) }
check { h.group_by { |_, v| v.odd? } }
check { h.each_with_index.map { |(k, v), i| [k, v, i] } }
check { h.each_with_object({}) { |(k, v), memo| memo[v] = k } }
check { h.reduce(0) { |sum, (_, v)| sum + v } }
check { h.map { |k, v| [k.to_s, v] }.to_h }
check { h.to_h { |k, v| [v, k] } }
check { h.select { |_, v| v > 3 } }
check { h.reject { |_, v| v > 3 } }
check { h.filter_map { |k, v| k if v > 3 } }
check { h.transform_values { |v| v * 2 } }
check { h.transform_values(&:to_s) }
check { h.transform_keys(&:inspect) }
check { { a: 1, b: 2 }.transform_keys(a: :x) }
check { { a: 1, b: 2 }.transform_keys({ a: :x }, &:to_s) }
check { h.invert }
check { h.any? { |_, v| v > 4 } }
check { h.all? { |_, v| v > 0 } }
check { h.none? { |_, v| v > 9 } }
check { h.count { |_, v| v > 2 } }
check { h.flat_map { |k, v| [v] } }
check { h.each_slice(2).to_a }
check { h.zip([1]).first }
check { h.first(2) }
check { h.max_by(2) { |_, v| v } }
check { h.sort { |x, y| y[1] <=> x[1] }.first }
check { h.inject { |memo, pair| memo + pair } }
check { h.tally.size }
check { h.uniq { |_, v| v.odd? } }
check { h.each_cons(2).count }
check { h.lazy.map { |k, v| v }.first(2) }
check { h.entries == h.to_a }
check { h.each_entry.first }
check { h.cycle.first(6).last }
check { h.compact == h }
check { { a: nil, b: 1 }.compact }
check { { a: 1 }.merge({ b: 2 }, { a: 3 }) }
check { { a: 1 }.merge({ a: 2 }) { |key, old, new| [key, old, new] } }
check { { a: { x: 1 } }.merge({ a: { y: 2 } }) { |_, old, new| old.merge(new) } }
check { { a: 1 }.to_a.flatten }
check { { a: [1, 2] }.flatten }

h = {}
check { h[:a] = 1 }
check { h.store('b', 2) }
check { h.update(c: 3) }
check { h.merge!({ d: 4 }, { a: 9 }) { |_, old, new| old + new } }
check { h.delete(:a) }
check { h.delete(:zz) }
check { h.delete(:zz) { |k| "no #{k}" } }
check { h.shift }
check { h.delete_if { |_, v| v == 3 } }
check { h.reject! { |_, v| v == 99 } }
check { h.select! { |_, v| v == 4 } }
check { h.keep_if { true } }
check { h.replace({ x: 1, y: nil }) }
check { h.compact! }
check { h.transform_values! { |v| v + 1 } }
check { h.transform_keys!(&:to_s) }
check { h.clear }
check { a = { a: 1 }; b = a.dup; b[:b] = 2; [a, b] }
check { a = { a: 1 }.freeze; a[:b] = 2 }
check { a = { a: 1 }.freeze; a.delete(:a) }
check { a = { a: 1 }.freeze; a.clear }
check { a = { a: 1 }.freeze; a.merge({ b: 1 }) }
check { a = { a: 1 }.freeze; a.transform_values! { 1 } }
check { a = { a: 1 }.freeze; a.default = 1 }
check { a = { a: 1 }.freeze; a.compare_by_identity }
check { a = { a: 1 }.freeze; a.dup.frozen? }
check { a = { a: 1 }.freeze; a.clone.frozen? }

puts 'defaults'
check { Hash.new(5)[:x] }
check { h = Hash.new(5); h[:x] += 1; h }
check { h = Hash.new { |hash, key| hash[key] = [] }; h[:a] << 1; h[:b]; h }
check { h = Hash.new { |_, key| key.to_s * 2 }; [h[:ab], h.fetch(:ab, nil), h.key?(:ab), h.dig(:ab), h.values_at(:q), h.to_proc.call(:z)] }
check { h = Hash.new([]); h[:a] << 1; [h, h[:b]] }
check { Hash.new { |h, k| h[k] = Hash.new(&h.default_proc) }.then { |h| h[:a][:b][:c] = 1; h } }
check { Hash.new(1).merge({ a: 2 })[:zz] }
check { Hash.new(1).select { true }[:zz] }
check { Hash.new(1).to_a }
check { Hash.new(1) == {} }
check { Hash.new { 1 }.default_proc.arity }
check { h = Hash.new(1); h.default = 2; h[:x] }
check { h = {}; h.default_proc = proc { |_, k| k }; h[:y] }

puts 'iterating'
check { h = { a: 1 }; h.each { |k, v| h[k] = v + 1 }; h }
check { h = { a: 1 }; h.each { |k, v| h[:new] = 1 } }
check { h = { a: 1, b: 2 }; h.each { |k, v| h.delete(k) }; h }
check { h = { a: 1, b: 2 }; h.each_key { |k| h.delete(:b) }; h }
check { h = { a: 1, b: 2 }; h.each_value { |v| break v } }
check { h = { a: 1, b: 2 }; h.each_pair { |k, v| next if v == 1; print k }; h[:c] = 3; h }
check { h = { a: 1 }; h.map { h[:b] = 1 } }
check { h = { a: 1 }; begin; h.each { raise 'x' }; rescue RuntimeError; end; h[:z] = 1; h }
check { { a: 1 }.each.next }
check { { a: 1, b: 2 }.each_with_index { |(k, v), i| print k, v, i } }
check { { a: 1, b: 2 }.each { |pair| print pair } }
check { { a: 1, b: 2 }.each { |k, v = 9| print k, v } }
check { { [1, 2] => 3 }.each { |(a, b), c| print a, b, c } }
check { { [1, 2] => 3 }.map { |(a, b), c| a + b + c } }

puts 'comparing'
check { { a: 1, b: 2 } == { b: 2, a: 1 } }
check { { a: 1 } == { a: 1.0 } }
check { { a: 1 }.eql?({ a: 1.0 }) }
check { { 1 => :a } == { 1.0 => :a } }
check { { a: 1 } != { a: 2 } }
check { [{ a: 1 } <= { a: 1, b: 2 }, { a: 1 } < { a: 1 }, { a: 1, b: 2 } >= { b: 2 }, { a: 1 } > { b: 1 }] }
check { { { a: 1 } => 2 }[{ a: 1 }] }
check { { 'a' => 1, :a => 2 } }
check { h = { 'é' => 1 }; h['é'] }
check { h = {}; key = 'k'; h[key] = 1; key << 'x'; [h, h['k'], key] }
check { h = {}; h[1] = :int; h[1.0] = :float; h[2**70] = :big; [h[1], h[1.0], h[2**70]] }
check { h = {}; h[:b] = 1; h[:a] = 2; h[:b] = 3; h.keys }
check { h = { a: 1 }; h.delete(:a); h[:c] = 1; h[:a] = 2; h.keys }
check { h = { a: 1 }; h[:me] = h; h.inspect }
check { { nan: Float::NAN }.value?(Float::NAN) }
check { Hash[[[:a, 1], [:b, 2]]] }
check { Hash[:a, 1, :b, 2] }
check { Hash[{ a: 1 }] }
check { [[:a, 1]].to_h }
check { %w[a b].zip([1, 2]).to_h }
check { Hash.try_convert([1]) }
check { { 'x y': 1, "a-b": 2, if: 3, nil: 4 } }
check { { a: 1, **{ b: 2 }, c: 3 } }
check { case { name: 'x', size: 3 }
        in { name: String => n, **rest } then [n, rest]
        end }
