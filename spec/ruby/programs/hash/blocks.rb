# What the blocks of Hash get, and more edges.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

class H < Hash; end
check { {a: 1}.update({b: 2}) }
check { {a: 1}.assoc(:a) }
check { {a: 1}.rassoc(1) }
check { {a: [1,[2]]}.flatten }
check { {a: [1,[2]]}.flatten(2) }
check { {a: [1,[2]]}.flatten(-1) }
check { {a: [1,[2]]}.flatten(0) }
check { {a: 1}.flat_map { |k, v| [k, v] } }
check { {a: 1}.zip([1]) }
check { {a: 1}.first }
check { {a: 1}.first(1) }
check { {a: 1}.count { |k, v| v == 1 } }
check { {a: 1}.partition { |k, v| v == 1 } }
check { {a: 1}.group_by { |k, v| v } }
check { {a: 1}.each_slice(1).to_a }
check { {a: 1}.uniq }
check { {a: 1}.to_proc.call(:a) }
check { {a: 1}.to_proc.lambda? }
check { {a: 1}.sort_by { |k, v| v } }
check { {a: 1}.each_entry.to_a }
check { {a: 1}.deconstruct_keys(nil) }
check { {a: 1}.store("x", 1) }
check { s = "x"; h = {s => 1}; [h.keys[0].frozen?, h.keys[0].equal?(s)] }
check { {a: nil}.compact! }
check { {a: 1}.compact! }
check { {a: 1}.select! { true } }
check { {a: 1}.keep_if { true } }
check { {a: 1}.reject! { false } }
check { {a: 1}.delete_if { false } }
check { {a: 1}.filter_map }
check { {a: 1}.eql?({a: 1.0}) }
check { {a: 1} == {a: 1.0} }
check { {a: 1}.hash == {a: 1}.hash }
check { {a: 1, b: 2}.hash == {b: 2, a: 1}.hash }
check { {}.shift }
check { Hash.new(5).shift }
check { {a: 1}.values_at(:a, :b) }
check { {a: 1}.length }
check { {a: 1}.include?(:a) }
check { {a: 1}.member?(:a) }
check { {a: 1}.value?(1) }
check { {a: 1}.has_value?(1) }
check { {a: 1}.each_key { |k| p k } }
check { {a: 1}.max_by { |k,v| v } }
check { {a: 1}.to_h { |k, v| [v, k] } }
check { {a: 2}.each_with_object([]) { |(k, v), m| m << k } }
check { {a: 2}.none? { |k, v| v == 2} }
check { {a: 2}.find_all { |k, v| v == 2} }
check { {a: 2}.filter { |k| p k} }
check { {a: 2}.reject { |k| p k} }
check { {a: 2}.map { |k| p k} }
check { {a: 2}.any? { |*k| p k} }
check { {a: 2}.each { |*k| p k} }
check { {a: 2}.select { |*k| p k} }
check { {a: 2}.each_pair { |k, *v| p [k,v]} }
check { {a: 2}.delete_if { |k| p k} }
check { {a: 2}.min_by { |k| p k; 1} }
check { {a: 2}.count { |k| p k} }
check { {a: 2}.find { |k| p k} }
check { {a: 2}.flat_map { |k| p k} }
check { {a: 2}.to_h { |k| p k; [k,1]} }
check { {a: 2}.transform_values { |*k| p k} }
check { {a: 2}.merge!({a: 3}) { |*k| p k} }
check { {a: 2}.filter_map { |*k| p k} }
check { {a: 2}.sum { |*k| p k; 1} }
check { {a: 2}.partition { |*k| p k; 1} }
check { {a: 2}.each_with_index { |*k| p k; 1} }
check { {a: 2}.all? { |*k| p k; 1} }
check { h = Hash.new { |h, k| raise KeyError, "no #{k}" }; h[:x] }
check { {a: 1}.key?(:a) }
check { h = {1=>2}; h[1.0] }
check { h = {1=>2, 1.0=>3}; h }
check { {a: 1}.sum([]) }
check { {1=>2}.default = 5 }
check { {a: 1}.freeze.default = 5 }
check { {a: 1}.dig }
check { H.new.inspect }
check { H[a: 1] == {a: 1} }
check { {b: 2}.merge(H[a: 1]).class }
