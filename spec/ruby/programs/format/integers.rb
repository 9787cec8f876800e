# format with integers.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

flags = ['', '-', '+', ' ', '0', '#', '+0', '-0', '#0', '+ ', '- ', '0 ', '#+', '#-', '#+0']
sizes = ['', '8', '.3', '8.3', '.0', '12', '1', '.8']
numbers = [0, 1, -1, 5, -5, 42, -42, 255, -255, 8, -8, 123456789, -123456789, 2**70, -(2**70)]
%w[d i u o x X b B].each do |type|
  flags.each do |flag|
    sizes.each do |size|
      template = "%#{flag}#{size}#{type}"
      puts "#{template} #{numbers.map { |n| format(template, n).inspect }.join(' ')}"
    end
  end
end
p '%d' % -3.99, '%d' % 3.99, '%d' % '0x1f', '%x' % 3.7, '%d' % 1e20, '%x' % '0xff', '%d' % '1_000', '%d' % 7r
p '%*d' % [5, 1], '%-*d|' % [5, 1], '%*d|' % [-5, 1], '%0*d' % [5, 1], '%.*d' % [3, 5]
refused { '%d' % nil }
refused { '%d' % 'a' }
refused { '%d' % [[1]] }
refused { '%d' % true }
refused { '%d' % Float::INFINITY }
refused { '%d' % Float::NAN }
refused { '%x' % 'zz' }
refused { '%d' % :a }
