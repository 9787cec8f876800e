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

d({"k"=>("word "*30).strip})
d({"k"=>["word "*20]})
d({"a b"=>1, "a: b"=>2, "multi\nline"=>3, ("k"*130)=>1, "é"=>1, ":s"=>1, :"s t"=>2})
d({"k"=>"\u0001"+("word "*30)})
d({"k"=>"it's: "+("word "*30)})
d({"k"=>"# "+("word "*30)})
d({"key"=>("x"*90)+" "+("y"*90)})
d({"a"=>"x\n  y\n"})
d({"a"=>"  x\ny\n"})
d({"a"=>"\n x\n"})
d({"a"=>"x\n\n\n"})
d({"a"=>"x \ny"})
d({"a"=>" \n"})
d({"a"=>"x\t\ny"})
d({"a"=>"\n\n"})
d(["a\nb",["c\nd\n"]])
d({"a"=>{"b"=>"c\nd"}})
d("é\nü\n")
d("a\n\u0001b")
d("😀\nb")
