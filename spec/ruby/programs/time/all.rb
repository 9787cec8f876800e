def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Time.at(0) }
t { Time.at(0).utc }
t { Time.at(1.1) }
t { Time.at(1.5).inspect }
t { Time.at(1,500).inspect }
t { Time.at(1,500,:millisecond) }
t { Time.at(1, 5, :nsec).nsec }
t { Time.at(0, in: '+09:00') }
t { Time.at(0, in:'UTC') }
t { Time.at(0, in:'Z').zone }
t { Time.at(0,in:'A') }
t { Time.at(nil) }
t { Time.at("1") }
t { Time.at(0,in: 'foo') }
t { Time.at(0, in: 3600) }
t { Time.at(0, 1, :foo) }
t { Time.new(2020) }
t { Time.new(2020,13) }
t { Time.new(2020,1,32) }
t { Time.new(2020,1,1,25) }
t { Time.new(2020,2,31) }
t { Time.new(2020,1,1,24) }
t { Time.new(2020,1,1,0,60) }
t { Time.new(2020,1,1,0,0,60) }
t { Time.new(2020,1,1,0,0,1.5) }
t { Time.new(2020,"feb",3) }
t { Time.new("2020","02","03") }
t { Time.new(2020,1,1,0,0,0,"+05:30") }
t { Time.new(2020,1,1,in:"-03:00") }
t { Time.new(2020,1,1,0,0,0,"foo") }
t { Time.new("2020-01-01 00:00:00") }
t { Time.new(nil) }
t { Time.utc(2020,1,2,3,4,5) }
t { Time.utc(2020,1,2,3,4,5,6.5) }
t { Time.gm(5,4,3,2,1,2020,nil,nil,nil,nil) }
t { Time.local(2000) }
t { Time.utc(99) }
t { Time.utc(2020,"jan",1) }
t { Time.utc(2020,"x") }
t { Time.mktime(2000,1,1).zone }
x=Time.utc(2020,2,29,13,4,5,Rational(678901,1000))
$x=x
t { x.inspect }
t { x.to_s }
t { x.to_a }
t { x.to_f }
t { x.to_r }
t { x.usec }
t { x.nsec }
t { x.subsec }
t { x.yday }
t { x.wday }
t { x.dst? }
t { x.zone }
t { x.utc_offset }
t { x.ctime }
t { x+1 }
t { x-1 }
t { x-Time.utc(2020) }
t { x+x }
t { x+nil }
t { x-nil }
t { x+"a" }
t { x+1.5 }
t { x+Rational(1,3) }
t { x<=>nil }
t { x<=>1 }
t { x<Time.now }
t { x<1 }
t { x==x.dup }
t { x.eql?(x+0) }
t { x.hash==x.dup.hash }
t { x.round }
t { x.round(3) }
t { x.floor(1) }
t { x.ceil(1) }
t { x.getlocal("+02:00") }
t { x.getlocal("+02:00").zone }
t { x.getlocal }
t { x.localtime("-01:00") }
t { x.getlocal("+2") }
t { x.getlocal(3600) }
t { x.getutc.equal?(x) }
t { x.utc }
t { x.monday? }
