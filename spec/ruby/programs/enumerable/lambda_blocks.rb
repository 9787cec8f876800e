# What lambdas of two parameters get from hashes and arrays.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { {a: 1}.map(&->(k, v) { [k,v] }) }
check { {a: 1}.each(&->(k, v) { [k,v] }) }
check { {a: 1}.select(&->(k, v) { true }) }
check { {a: 1}.any?(&->(k, v) { true }) }
check { {a: 1}.flat_map(&->(k, v) { [k,v] }) }
check { {a: 1}.each_with_object([]).each(&->(k, v) { true }) }
check { {a: 1}.find(&->(k, v) { true }) }
check { [[1,2]].map(&->(k, v) { true }) }
check { [[1,2]].each_slice(1).map(&->(k, v) { true }) }
check { {a: 1}.count(&->(k, v) { true }) }
check { {a: 1}.min_by(&->(k, v) { 1 }) }
check { {a: 1}.group_by(&->(k, v) { 1 }) }
check { {a: 1}.sum(&->(k, v) { 1 }) }
check { {a: 1}.to_h(&->(k, v) { [1,2] }) }
check { {a: 1}.filter_map(&->(k, v) { [1,2] }) }
check { {a: 1}.reject(&->(k, v) { [1,2] }) }
check { {a: 1}.partition(&->(k, v) { [1,2] }) }
check { {a: 1}.all?(&->(k, v) { [1,2] }) }
check { {a: 1}.each_with_index.map { |(k, v), i| [k,v,i] } }
def mm(k, v) = [k, v]
check { {a: 1}.each(&method(:mm)) }
check { {a: 1}.map(&method(:mm)) }
