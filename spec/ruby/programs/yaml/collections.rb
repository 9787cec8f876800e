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

d({a: 1, "b"=>[1,2,[3,[]]], "c"=>{"d"=>{}, "e"=>nil, "f"=>""}, 1=>2, nil=>3, 1.5=>true, [1]=>2, {"x"=>1}=>2, true=>1})
d([[1,2],[{"a"=>1,"b"=>[{"c"=>1}]}]])
d([nil,[nil],{"a"=>[]}])
d({"a"=>"x\ny\n","b"=>"x\ny","c"=>["p\nq\n"]})
a=[1]
d([a,a])
h={"x"=>1}
d({"a"=>h,"b"=>h})
s="str"
d([s,s])
s2="long str x"
d({"a"=>s2,"b"=>s2})
