# Edges and errors of Hash.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

class H < Hash; end
hh = H[a: 1, b: nil]; hh.default = 7
%i[compact invert to_h merge dup clone sort to_a reject].each { |m| check { r = hh.send(m); [m, r.class, (r.default if r.is_a?(Hash))] } }
check { [hh.select{true}.class, hh.select{true}.default, hh.slice(:a).class, hh.except(:a).class, hh.except(:a).default, hh.transform_values{1}.class, hh.transform_values{1}.default,hh.transform_keys{1}.class,hh.filter_map{1}.class, hh.compact.default, hh.merge({}).default, hh.to_h.default, hh.reject{false}.default, hh.reject{false}.class, hh.to_h{[1,2]}.class, hh.sort_by{1}.class,hh.min_by{1}.class,hh.partition{true}.map(&:class), hh.group_by{1}.class, hh.invert.class] }
check { h={a: 1}; h.each { h[:b]=1 } }
check { h={a: 1}; h.each { h[:a]=2; h.delete(:a) }; h }
check { h={a: 1}; h.each { h.rehash } }
check { h={a: 1}; h.each { h.clear } ; h}
check { h={a: 1}; h.each { h.replace({b: 2}) } ; h}
check { h={a: 1}; h.each { h.shift } ; h}
check { h={a: 1}; h.each { h.merge!({b: 2}) } ; h}
check { h={a: 1}; h.fetch(:b) }
check { h={a: 1}; h.fetch("b") }
check { h={a: 1}; h.fetch(:b) { |k| k } }
check { h={a: 1}; h.fetch_values(:a, :c) }
check { h={a: 1}; h.fetch_values(:a, :c) { |k| k } }
check { h={a: 1}.freeze; h[:b]=1 }
check { h={a: 1}.freeze; h.delete(:z) }
check { h={a: 1}.freeze; h.merge!({}) }
check { Hash.new(1) { } }
check { Hash.new(1, 2) }
check { Hash.new(a: 1) }
check { Hash[1] }
check { Hash[1,2,3] }
check { Hash[[1]] }
check { Hash[[[1]]] }
check { Hash[[[1,2,3]]] }
check { Hash[[[1,2],[3,4]]] }
check { Hash[{a: 1}] }
check { Hash["x"] }
check { Hash.try_convert(1) }
check { h = Hash.new { |hash, k| hash[k] = k }; [h[1], h, h.default, h.default(5), h.default_proc.class, h.default_proc.lambda?] }
check { h = {}; h.default_proc = 1 }
check { h = {}; h.default_proc = ->(a) {} }
check { h = {}; h.default_proc = ->(a, b) { 5 }; h[1] }
check { h = Hash.new(5); h.default_proc = nil; h.default }
check { h = Hash.new { 5 }; h.default = 3; [h.default_proc, h[1]] }
check { h = {a: {b: [1,2]}}; [h.dig(:a, :b, 1), h.dig(:z, :b), (h.dig(:a, :b, 1, 2) rescue $!.message)] }
check { {a: 1}.to_a }
check { {a: 1, b: 2}.min_by { |k, v| -v } }
check { {a: 1}.invert }
check { {a: 1}.key(1) }
check { {a: 1}.any? }
check { {a: 1}.any?([:a, 1]) }
check { {a: 1}.all?([:a, 1]) }
check { {a: 1}.any? { |k, v| v == 1 } }
check { {a: 1}.any? { |k| k == [:a, 1] } }
check { {a: 1}.sum { |k, v| v } }
check { {a: 1}.find { |k, v| v == 1 } }
check { {a: 1}.each_with_index.to_a }
check { {a: 1}.each_with_index { |(k, v), i| p [k,v,i] } }
check { {a: 1}.inject { |a, b| } }
check { {a: 1, b: 2}.reduce([]) { |m, (k, v)| m << k << v } }
check { {a: 1} <= {a: 1, b: 2} }
check { {a: 1} < {a: 1} }
check { {a: 1} > 1 }
check { {a: 1}.compare_by_identity.inspect }
check { {a: 1, "b"=>2, nil=>3, 1.5=>[], :"a b"=>{}, "x y": 1, a?: 1, "a=": 2, A: 3, :+ => 1, :[] => 2 } }
check { h={}; h[:self]=h; h }
check { a=[]; h={a=>1}; a << 1; [h[a], h.rehash[a]] }
check { {a: 1, b: 2}.filter_map { |k, v| k if v > 1 } }
check { {a: 1}.transform_keys({a: :b}) }
check { {a: 1, c: 2}.transform_keys({a: :b}) { |k| k.to_s } }
check { {a: 1, c: 2}.transform_keys!({a: :c}) }
check { {a: 1, b: 2, c: 3}.transform_keys!(&:succ) }
check { {a: 1}.transform_keys }
check { {a: 1}.transform_values.with_index { |v, i| [v, i] } }
check { {a: 1}.map.with_index { |(k, v), i| [k, v, i] } }
check { {a: 1}.each_pair.size }
check { {a: 1}.each }
check { {a: 1}.delete(:b) { |k| k } }
check { {b: 1, a: 2}.sort }
check { {b: 1, a: 2}.min }
check { {b: 1, a: 2}.sum }
check { {a: 1}.merge({a: 2}, {a: 3}) { |k, o, n| [k, o, n] } }
check { {a: 1}.merge(1) }
check { {a: 1}.merge }
