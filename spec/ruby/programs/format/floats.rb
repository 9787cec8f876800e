# format with floats.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

flags = ['', '-', '+', ' ', '0', '#', '+0', '-0', '#0']
sizes = ['', '12', '.3', '12.3', '.0', '.10', '3']
numbers = [0.0, -0.0, 1.0, -1.5, 0.1, 2.5, 0.5, 3.5, 12345.678, 1e10, 1.5e-7, 0.35, 2.0005, 0.0105, 1.005, 0.0405, 123456789.123, 1e100, 5e-324, 1.7976931348623157e308, 0.0001, 99999.95, 999999.5, Float::INFINITY, -Float::INFINITY, Float::NAN]
%w[f e E g G a A].each do |type|
  flags.each do |flag|
    sizes.each do |size|
      template = "%#{flag}#{size}#{type}"
      puts "#{template} #{numbers.map { |n| format(template, n).inspect }.join(' ')}"
    end
  end
end
p '%f' % 10**30, '%.10f' % 1r, '%.20f' % 0.1, '%.3f' % 2.0005, '%.2f' % 1.005, '%.1f' % 0.25, '%.1f' % 0.35, '%.0f' % 2.5, '%.0f' % 1.5, '%f' % 3, '%e' % 3, '%g' % 100000, '%g' % 1000000, '%.2f' % '1.239', '%5.1f|' % '2', '%.10f' % (1r / 3), '%.3f' % -0.0004, '%f' % -(2r / 3), '%.3f' % (10**25)
refused { '%f' % nil }
refused { '%f' % 'a' }
refused { '%f' % true }
refused { '%f' % '' }
refused { '%e' % [nil] }
p 1.23456.round(2).to_s, '%.2f%%' % 45.678, '%08.3f' % 3.14159, '%+.1e' % 12345, '%-10.2f|' % 3.14159
