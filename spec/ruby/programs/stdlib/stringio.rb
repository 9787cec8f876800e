# stringio
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

require 'stringio'
s = StringIO.new("one\ntwo\nthree")
show { s.gets }
show { s.pos }
show { s.read }
show { s.read }
show { s.read(2) }
show { s.eof? }
show { s.gets }
show { s.rewind }
show { s.each_line.to_a }
show { s.readline }
s.rewind
show { s.readlines(chomp: true) }
show { s.lineno }
show { s.string }
o = StringIO.new
show { o.puts "a", 1; o.print "b"; o << "c"; o.write("d", "e"); o.printf("%d", 3); o.putc "x"; o.string }
show { o.pos }
show { o.rewind; o.write "ZZ"; o.string }
show { o.truncate(0); o.string }
show { o.pos }
show { o.write "q"; o.string }
show { o.close; o.write "x" }
show { o.read }
show { o.closed? }
show { o.string }
show { StringIO.new("abc".freeze).write("x") }
show { StringIO.new("abc", "r").write("x") }
show { StringIO.new("abc", "w").read }
show { StringIO.new(+"abc", "a").tap { |x| x.write("d") }.string }
show { StringIO.new(+"abc", "w").string }
show { StringIO.open("x") { |i| i.read } }
show { StringIO.new("héllo").each_char.to_a }
show { StringIO.new("hé").each_byte.to_a }
show { i = StringIO.new("héllo"); i.getc; i.getc }
show { i = StringIO.new("hé"); i.ungetc("x"); i.read }
show { StringIO.new("a b").read(1).encoding }
show { StringIO.new("ab").tty? }
show { StringIO.new.fileno }
show { StringIO.new.sync }
show { StringIO.new.fsync }
show { i = StringIO.new("abcdef"); i.seek(2); i.read(2) }
show { i = StringIO.new("abcdef"); i.seek(-2, IO::SEEK_END); i.read }
show { i = StringIO.new("abc"); i.pos = 1; i.read }
show { str = +"x"; i = StringIO.new(str, "a"); i.puts "y"; str }
show { i = StringIO.new("a\n\nb\n\n\nc"); i.each_line("").to_a }
show { i = StringIO.new; i.string = "new"; i.read }
show { StringIO.new("x").inspect =~ /#<StringIO:0x/ }
show { StringIO.new("ab").size }
show { StringIO.new("ab").length }
show { i = StringIO.new("ab"); i.reopen(+"cd"); i.read }
show { StringIO.ancestors.include?(Enumerable) }
show { StringIO.new("a\nb").map(&:chomp) }
show { StringIO.new("b\na").sort }
show { StringIO.superclass }
old = $stdout; $stdout = StringIO.new; puts "captured"; p 1; print 2; c = $stdout.string; $stdout = old; p c
old = $stderr; $stderr = StringIO.new; warn "w1", "w2"; c = $stderr.string; $stderr = old; p c
show { StringIO.new(3) }
show { StringIO.new("a").readchar }
show { StringIO.new("").readchar }
show { StringIO.new("").readline }
show { StringIO.new("").getc }
show { StringIO.new("").readbyte }
show { StringIO.new("abc").readpartial(2) }
show { StringIO.new("").readpartial(2) }
show { StringIO.new("abc").sysread }
i = StringIO.new("ab"); i.close_write
show { i.write "x" }
show { i.closed_write? }
show { i.close_read; i.closed? }
show { StringIO.new("a,b,c").gets(",") }
show { StringIO.new("abc").gets(nil) }
show { StringIO.new("abc").gets(2) }
show { StringIO.new("a\r\nb").gets(chomp: true) }
show { i = StringIO.new(+""); i.seek(3); i.write("a"); i.string }
show { StringIO.new("x").external_encoding }
show { StringIO.new("x").isatty }
show { i=StringIO.new("abc"); i.ungetbyte(65); i.read }
show { i = StringIO.new("x\ny\n"); i.gets; $. }
show { i = StringIO.new("x\ny\n"); i.each_with_index.map { |l, n| "#{n}#{l}" } }
show { StringIO.new("x").dup.read }
show { StringIO.new("x").binmode.class }
show { StringIO.new("x").set_encoding("UTF-8").class }
show { StringIO.new("x").flush.class }
show { StringIO.new("x") == StringIO.new("x") }

