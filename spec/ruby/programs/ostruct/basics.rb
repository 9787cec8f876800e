# OpenStruct.
require 'ostruct'

def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

os = OpenStruct.new(name: 'web', 'port' => 80, nested: { a: [1, 2] })
check { os }
check { os.name }
check { os.port }
check { os[:port] }
check { os['port'] }
check { os.missing }
check { os.port = 8080 }
check { os[:color] = 'red' }
check { os['size'] = 3 }
check { os }
check { os.to_s }
check { os.respond_to?(:name) }
check { os.respond_to?(:name=) }
check { os.respond_to?(:missing) }
check { os.to_h }
check { os.to_h { |key, value| [key.to_s, value.to_s] } }
check { os.each_pair.to_a }
check { os.each_pair { |key, value| print key, ' ', value, "\n" }.equal?(os) }
check { os.each_pair.size }
check { os.dig(:nested, :a, 1) }
check { os.dig(:nope, :a) }
check { os.dig(1) }
check { os.delete_field(:color) }
check { os.color }
check { os.delete_field(:gone) { 'nothing' } }
check { os == OpenStruct.new(os.to_h) }
check { os == os.to_h }
check { os.eql?(OpenStruct.new(os.to_h)) }
check { OpenStruct.new(a: 1).hash == OpenStruct.new(a: 1).hash }
check { OpenStruct.new(a: 1) == OpenStruct.new(a: 1.0) }
check { OpenStruct.new(a: 1).eql?(OpenStruct.new(a: 1.0)) }
check { OpenStruct.new }
check { OpenStruct.new(nil) }
check { OpenStruct.new(method: 2, hash: 3, test: 4).then { |o| [o.method, o.hash, o.test, o.class!] } }
check { OpenStruct.new(a: 1).instance_of?(OpenStruct) }
check { o = OpenStruct.new; o.a = o; o }
check { o = OpenStruct.new(a: 1); copy = o.dup; copy.a = 2; [o, copy] }
check { o = OpenStruct.new(a: 1).freeze; o.frozen? }
check { o = OpenStruct.new(a: 1).freeze; o.a }
check { o = OpenStruct.new(a: 1); o.a += 1; o.b ||= 5; o }
check { o = OpenStruct.new(a: { b: 1 }); o.a[:b] }
check { OpenStruct.new(a?: 1)[:a?] }
check { OpenStruct.new('spaced key' => 1)['spaced key'] }

class Settings < OpenStruct
  def full
    "#{host}:#{port}"
  end
end

check { Settings.new(host: 'h', port: 1) }
check { Settings.new(host: 'h', port: 1).full }
check { Settings.new(full: 'mine').full }
check { Settings.new(host: 'h').public_send(:host) }
check { Settings.new(host: 'h').send(:host=, 'z') }
check { [OpenStruct.new(n: 2), OpenStruct.new(n: 1)].sort_by(&:n).map(&:n) }
check { [OpenStruct.new(n: 2), OpenStruct.new(n: 1)].sum(&:n) }
