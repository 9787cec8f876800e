# Which methods the collections have.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { Enumerator::Yielder.instance_methods(false).sort }
check { Enumerator.instance_methods(false).sort }
check { Enumerator::Lazy.instance_methods(false).sort }
check { Enumerator::Chain.instance_methods(false).sort }
check { Enumerator::ArithmeticSequence.instance_methods(false).sort }
check { Enumerable.instance_methods(false).sort - [:to_set] }
check { Array.instance_methods(false).sort }
check { Hash.instance_methods(false).sort }
check { Range.instance_methods(false).sort }
check { Struct.instance_methods(false).sort }
check { Comparable.instance_methods(false).sort }
check { Enumerator.methods(false).sort }
