# puts, print, p, putc, printf, pp and display.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

puts; puts nil; puts [nil]; puts []; puts [[], [1, [2]]]; puts "a\n"; puts "a\n\n"; puts 1, 2.0, :c, true
print "a", "b", 1, nil, "\n"
p; p 1, 2; x = p(3); p x; p(*[]); y = p 4, 5; p y
putc "xyz"; putc 65; putc "\n"
$stdout.puts "so"; STDOUT.print "x\n"; $stdout << "a" << 1 << "\n"; $stdout.write("w", 1, "\n"); $stdout.printf("%03d\n", 7)
printf("%s-%d\n", "a", 2); printf($stdout, "%s\n", "io")
pp({a: 1}); pp 1, "b"
1.display; "x".display; puts
