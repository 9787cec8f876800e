# ENV.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

ENV.clear
ENV["PVX"] = "1"
show { [ENV["PVX"], ENV.fetch("PVX"), ENV.key?("PVX"), ENV["NOPE_X"], ENV.fetch("NOPE_X", 2), ENV.fetch("NOPE_X") { |k| k + "!" }] }
show { ENV.fetch("NOPE_X") }
show { ENV["PVX"] = nil; ENV.key?("PVX") }
show { ENV["A_B"] = 3 }
show { ENV[3] }
show { ENV["a=b"] = "x" }
show { ENV.to_s }
show { ENV.class }
show { ENV["PVX"] = "v"; ENV["PVX"].frozen? }
show { ENV.delete("PVX") }
show { ENV.delete("PVX") }
show { ENV.dup }
show { ENV.freeze }
show { ENV.to_h.class }
show { ENV.replace("A" => "1", "B" => "2"); ENV.to_h }
show { ENV.map { |k, v| k + v } }
show { ENV.select { |k, v| v == "1" } }
show { ENV.reject { |k, v| v == "1" } }
show { ENV.each { |k, v| print k, v }; puts }
show { ENV.update("C" => "3", "A" => "9").to_h }
show { ENV.values_at("A", "Z") }
show { ENV.key("9") }
show { ENV.any? { |k, v| v == "2" } }
show { ENV.keys }
show { ENV.values }
show { ENV.size }
show { ENV.include?("A") }
show { ENV.inspect }
show { ENV.to_a }
show { ENV.find { |k, v| k == "B" } }
show { ENV.delete_if { |k, v| k == "B" }.to_h }
show { ENV.slice("A") }
show { ENV.except("A") }
show { ENV.sort }
show { ENV.merge!("Q" => nil).to_h }
show { ENV.assoc("A") }
show { ENV.empty? }
show { ENV.clear; ENV.empty? }
show { ENV.store("x", "y") }
show { ENV.filter_map { |k, v| v } }
show { ENV.each_with_object([]) { |(k, v), a| a << k } }
show { ENV.value?("y") }
show { ENV.invert }
show { ENV.count }
show { ENV == {} }
show { ENV.to_h { |k, v| [k.to_sym, v] } }
show { ENV.frozen? }
