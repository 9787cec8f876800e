# Symbols.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

p :a, :a?, :a!, :a=, :[], :[]=, :+, :-@, :!, :!=, :<=>, :===, :=~, :**, :"a b", :"a-b", :"1a", :"", :A, :@a, :@@a, :$a, :"@1", :"a=b", :é, :"\n", :"a?b", :"foo?=", :nil, :class, :"&&", :`, :$1, :"$1a", :"=", :"[]?", :"a.b"
p :a.to_s, :a.name, :a.id2name, :a.to_sym, :a.inspect, :a.to_proc.call('x') rescue p $!.class
p %i[a b c], %s(x y), :"a#{1}b", 'a b'.to_sym, 'ab'.to_sym.equal?(:ab)
p :a <=> :b, :a == :a, :a == 'a', :a === :a, :a <=> 'a', :abc.length, :abc.size, :abc[1], :abc[0..1], :abc[/b./], :abc.slice(0, 2), :a.succ, :az.next, :a.empty?, :"".empty?
p :Ab.upcase, :Ab.downcase, :ab.capitalize, :Ab.swapcase, :a.casecmp(:A), :a.casecmp?(:A), :a.casecmp('a'), :a.casecmp?('a')
p :abc =~ /b/, $~[0], :abc.match(/b(.)/)[1], :abc.match?(/z/), :abc.start_with?('a'), :abc.end_with?('c', 'x'), :abc.start_with?(/b/)
p [:b, :a].sort, [:b, :a].max, :a.hash == :a.hash, :a.frozen?, :a.dup.equal?(:a), :a.object_id == :a.object_id, :a.class, Symbol.ancestors.include?(Comparable), :b.between?(:a, :c)
p %w[a b].map(&:upcase), [1, 2, 3].inject(:+), [[1, 2]].map(&:first), :upcase.to_proc.call('a'), :+.to_proc.call(1, 2), :upcase.to_proc.lambda?, :upcase.to_proc.arity
refused { :upcase.to_proc.call }
refused { %w[a].map(&:nope) }
refused { Symbol.new }
refused { :a.instance_variable_set(:@a, 1) }
refused { :a + :b }
refused { :a < 1 }
p({ a: 1, 'b c': 2, "d-e": 3, :+ => 4, A: 5, a?: 6 })
p :a.to_proc.inspect.include?('lambda'), "#{:sym}", :a.to_s << 'b', :"quoted #{1 + 1}"
case :x
when :y then p 1
when :x then p 2
end
