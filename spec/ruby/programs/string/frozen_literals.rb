# frozen_string_literal: true

a = 'same'
b = 'same'
puts a.equal?(b), a.frozen?, %w[same].first.equal?(a)
puts "same#{1}".frozen?, String.new('same').equal?(a)
def literal = 'same'
puts literal.equal?(a), literal.equal?(literal)
puts Marshal.dump(['same', 'same']).unpack1('H*')
begin
  a << 'x'
rescue => e
  puts "#{e.class}: #{e.message}"
end
