# object_id, hash, ==, <=> and enumerators of anything.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { 3.object_id }
show { nil.object_id }
show { true.object_id }
show { "a".object_id == "a".object_id }
show { :a.object_id == :a.object_id }
show { 1.hash == 1.hash }
show { "a".hash == "a".hash }
show { [1].hash == [1].hash }
show { Object.new.hash.class }
show { o = Object.new; o == o.dup }
show { 1.eql?(1.0) }
show { 1 == 1.0 }
show { 1.equal?(1) }
show { "a".equal?("a") }
show { 1 <=> "a" }
show { Object.new <=> 1 }
show { o = Object.new; o <=> o }
show { 1 !~ /x/ }
show { Object.new =~ 1 }
show { [1,2].to_enum.next }
show { [4,5].enum_for(:each_with_index).to_a }
show { "ab".to_enum(:each_char).to_a }
show { loop { raise StopIteration, "x" } }
show { e = [1].each; e.next; loop { e.next } }
show { loop.size }
show { i = 0; loop { i += 1; break i * 2 if i > 3 } }
