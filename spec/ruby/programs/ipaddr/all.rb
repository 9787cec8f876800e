require 'ipaddr'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { IPAddr.new("x") }
t { IPAddr.new("1.2.3.256") }
t { IPAddr.new("01.2.3.4") }
t { IPAddr.new("1.2.3.4/33") }
t { IPAddr.new("1.2.3.4/x") }
t { IPAddr.new("1.2.3.4/024") }
t { IPAddr.new("::g") }
t { IPAddr.new(nil) }
t { IPAddr.new(5) }
t { IPAddr.new(5, Socket::AF_INET) }
t { IPAddr.new("") }
t { IPAddr.new("1.2.3.4/255.255.0.0") }
t { IPAddr.new("1.2.3.4/255.0.255.0") }
t { IPAddr.new("1.2.3") }
t { IPAddr.new("::1/64") }
t { IPAddr.new("1.2.3.4/::1") }
t { IPAddr.new("[::1]") }
t { IPAddr.new("fe80::1%eth0") }
t { IPAddr.new("1:2:3:4:5:6:7:8:9") }
t { IPAddr.new("1::2::3") }
t { IPAddr.new("::ffff:1.2.3.4").to_s }
t { IPAddr.new }
t { IPAddr.new("1.2.3.4", Socket::AF_INET6) }
t { IPAddr.new("10.0.0.0/8") == "10.0.0.0" }
t { IPAddr.new("10.0.0.0/8").include?("x") }
t { IPAddr.new("10.0.0.0/8").include?(nil) }
t { IPAddr.new("10.0.0.0/8") & 255 }
t { IPAddr.new("255.255.255.255").succ }
t { IPAddr.new("10.0.0.1") <=> "x" }
t { IPAddr.new("10.0.0.1") < nil }
t { IPAddr.new("10.0.0.0/30").to_range.map(&:to_s) }
t { IPAddr.new("10.0.0.0/8").mask("x") }
t { IPAddr.ntop("\x01\x02\x03\x04".b) }
t { IPAddr.ntop("x") }
t { IPAddr.new_ntoh("\x01\x02\x03\x04".b) }
t { IPAddr::InvalidAddressError.ancestors.take(4) }
t { IPAddr.new("10.0.0.1").prefix=24 }
t { IPAddr.new("10.0.0.1").hash==IPAddr.new("10.0.0.1").hash }
t { IPAddr.new("10.0.0.0/8")==IPAddr.new("10.0.0.0") }
t { IPAddr.new("10.0.0.0/8").eql?(IPAddr.new("10.0.0.0")) }
t { "#{IPAddr.new('10.1.2.3/8')}" }
t { IPAddr.new("::").to_s }
t { IPAddr.new("1:0:0:2::").to_s }
t { IPAddr.new("10.0.0.1").ipv4_mapped.to_s }
t { IPAddr.new("::ffff:1.2.3.4").native.to_s }
t { IPAddr.new("10.0.0.1").reverse }
t { IPAddr.new("::1").ip6_arpa }
t { IPAddr.new("10.0.0.1").ip6_arpa }
t { IPAddr.new("10.0.0.1").hton }
t { IPAddr.new("::1").hton }
t { (IPAddr.new("10.0.0.1")..IPAddr.new("10.0.0.3")).map(&:to_s) }
t { IPAddr.new("10.0.0.1").to_i }
t { IPAddr.new("10.0.0.0/8").netmask }
t { IPAddr.new("10.0.0.0/8").prefix }
t { ~IPAddr.new("10.0.0.1") }
t { IPAddr.new("10.0.0.1") << 8 }
t { IPAddr.new("10.0.0.1") >> 8 }
t { IPAddr.new("2001:DB8::1").to_s }
t { IPAddr.new("2001:DB8::1").to_string }
t { IPAddr.new("10.0.0.1").zone_id }
t { IPAddr.new("10.0.0.1").family }
t { IPAddr.new("::1").family }
t { IPAddr.new("1.2.3.4 ") }
t { IPAddr.new("1.2.3.4/") }
t { IPAddr.new("10.0.0.5/24").to_range }
