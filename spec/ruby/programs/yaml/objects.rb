require 'yaml'
require 'set'
require 'date'
require 'ostruct'

def d(value)
  puts "-- #{value.inspect[0, 60]}"
  puts value.to_yaml
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

class Foo
  def initialize
    @a = 1
    @b = 'x'
  end

  def inspect
    'a Foo'
  end
end

H2 = Class.new(Hash)
A2 = Class.new(Array)
S2 = Class.new(String)
S = Struct.new(:a, :b)

d(1..3)
d("a".."b")
d(Time.utc(2020,1,2,3,4,5))
d(Time.at(0,in:"+09:00"))
d(Time.utc(2020,1,2,3,4,5,678901))
d(Date.new(2020,1,2))
d(DateTime.new(2020,1,2,3,4,5))
d(/a.b/i)
d(Object)
d(Comparable)
d(Struct.new(:a).new(1))
d(S.new(1,"x"))
d(Set[1,2])
d(OpenStruct.new(a:1))
d(H2[1,2])
d(A2[1,2])
d(S2.new("a"))
d(StandardError.new("boom"))
d(10**30)
d(Hash.new(5).merge(1=>2))
d("a".b)
d("é".b)
d([1, :a, nil])
d(Foo.new)
d([Foo.new, { 'a' => Foo.new }])
