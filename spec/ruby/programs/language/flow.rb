def log(x) = (puts "  #{x}"; x)
def e1; return log(1); ensure log(:ensure); end
def e2; return 1; ensure return 2; end
def e3; begin; raise 'x'; rescue; return :rescued; else; :else; ensure; log :e3; end; end
def e4; [1, 2, 3].each { |x| begin; return x if x == 2; ensure; log "ens#{x}"; end }; end
def e5; while true; begin; break 5; ensure; log :br; end; end; end
def e6; r = []; [1, 2, 3].each { |x| begin; next if x == 2; r << x; ensure; r << -x; end }; r; end
def e7; begin; 1; ensure; 2; end; end
def e8; yield; ensure; log :e8; end
def e9; begin; raise 'a'; ensure; raise 'b'; end; rescue => e; [e.message, e.cause&.message]; end
def e10; i = 0; begin; i += 1; raise 'again' if i < 3; i; rescue; retry; end; end
def e11; begin; Integer('x'); rescue TypeError, ArgumentError => e; e.class; end; end
def e12; errs = [TypeError, ArgumentError]; begin; raise ArgumentError; rescue *errs, IOError => e; e.message; end; end
def e13; raise 'x' rescue 'mod'; end
def e14; begin; raise 'x'; rescue => @err; end; @err.message; end
def e15; h = {}; begin; raise 'x'; rescue => h[:e]; end; h[:e].message; end
def e16; begin; 1; rescue; 2; else; 3; ensure; 4; end; end
def e18; x = begin; raise 'a'; rescue; begin; raise 'b'; rescue; $!.message + $!.cause.message; end; end; [x, $!]; end
def e19; loop { begin; break 1; ensure; log :l; end }; end
def e20; catch(:done) { 10.times { |i| begin; throw :done, i if i == 3; ensure; log i; end }; :never }; end
def e21; begin; return 1; rescue; 2; else; 3; ensure; log :x; end; end
def e22; for i in 1..3 do begin; next if i == 1; break i * 10; ensure; log i; end end; end
def e23
  yield
rescue ArgumentError => e
  "AE #{e.message}"
rescue RuntimeError, NameError
  "other #{$!.class}"
else
  'fine'
ensure
  log 'finally'
end
def e24; begin; raise Class.new(StandardError), 'anon'; rescue => e; e.message; end; end
def e25; begin; raise 'x'; rescue => e; raise TypeError; end; rescue => f; [f.message, f.cause.message]; end
def e26; begin; raise 'x'; rescue => e; raise; end; rescue => f; f.message; end
def e27; begin; raise 'x'; rescue => e; raise e, 'y'; end; rescue => f; [f.message, f.cause]; end
def e28; Timeout rescue 'NameError'; end
def e29; begin; exit 3; rescue SystemExit => e; e.status; end; end
def e30; begin; [].fetch(9); rescue IndexError => e; e.message; end; end
def e31; i = 0; while i < 3; i += 1; begin; next; ensure; log i; end; end; i; end
def e32 = [1, 2, 3].each_with_index { |x, i| break x + i if i == 1 }
def e33; r = [1, 2, 3].map { |x| next x * 2 if x > 1; 0 }; r; end
def e34; -> { return 5 }.call + 1; end
def e35; proc { return 5 }.call; 6; end
def e36; pr = proc { next 7; 8 }; pr.call; end
def e37; [3].each { |x| [x].each { |y| return y } }; end
def e38; define_singleton_method(:ds) { return 9; 10 }; ds + 1; end
def mkproc = proc { return 1 }
def e39; mkproc.call; rescue LocalJumpError => e; [e.message, e.reason, e.exit_value]; end
def e40; pr = proc { break 3 }; pr.call; rescue LocalJumpError => e; [e.message, e.reason]; end
def e41; l = lambda { break 4 }; l.call; end
def e42; [1, 2].each { |x| redo_count = 0 }; end
def e43; c = 0; [1, 2].each { |x| c += 1; redo if c == 1 }; c; end
def e44; c = 0; i = 0; while i < 2; i += 1; c += 1; redo if c == 1; end; [c, i]; end
def e45; loop { raise StopIteration, 'x' }; end
def e46; e = [1, 2].each; r = []; r << e.next while true; rescue StopIteration => s; [r, s.result]; end
def e47; e = [1, 2].each; loop { e.next }; end
def e48; while (x = [1].pop) && false; end; end
def e49; i = 0; i += 1 while (i < 5 and not i == 3); i; end
def e50; i = 0; until i >= 2 do i += 1 end; i; end
def e51; begin; end while false; end
def e52; (while true do break end).inspect; end
def e53; (while true do break 1, 2 end).inspect; end
def e54; [[1, [2, 3]]].each { |a, (b, c)| return [a, b, c] }; end
def e55; x = 10; [1].each { |i; x| x = i }; x; end
def e56; begin; raise Exception, 'ex'; rescue StandardError; 1; rescue Exception; 2; end; end
def e57; raise 'a' ; rescue 'x'.class => e; 1; rescue => e; e.message; end
def e58; begin; raise 'm'; rescue nil => e; end; rescue TypeError => e; e.message; end
def e59; begin; raise 5; rescue TypeError => e; e.message; end; end
def e60; begin; raise; rescue RuntimeError => e; e.message; end; end
def e61; 1.then { |x| next x + 1 }; end
def e62; catch { |t| throw t, 8 }; end
def e63; throw :nope; rescue UncaughtThrowError => e; e.message; end
def e64; a = [1, 2, 3]; a.each { |x| a.delete(x) }; a; end
def e65; $stderr.class; ensure; 5; end
def e66; return 1, 2 if true; end
def e67; return *[1], 2; end
def e68; return({a: 1}); end
def e69; return [1, *nil]; end
def e70; v = if false then 1 end; v.inspect; end
def e71; case when 1 == 2 then :a when true then :b end; end
def e72; case 5 when 1, 2 then :a when *[4, 5] then :splat end; end
def e73; case 'abc' when /b/ then $~[0] end; end
def e74; case 3 when Integer, String then :is end; end
def e75; case 3 when ->(x) { x > 2 } then :lam end; end
def e76; case; when false; 1; else 2; end; end
def e77; x = 5; case x when 1..3 then :lo when 4.. then :hi end; end
def e78; unless true then 1 else 2 end; end
def e79; (1 if true unless false); end
def e80; i = 3; begin i -= 1 end until i < 1; i; end
def e81; for a, b in [[1, 2], [3, 4]]; end; [a, b]; end
def e82; for @q in 1..2 do end; @q; end
def e83; (for x in [] do end).inspect; end
def e84; x = [1, 2, 3].each_slice(2).map { |a, b = 9| [a, b] }; x; end
def e85; BasicObject.new.foo rescue $!.message.sub(/0x\h+/, ''); end
def e86; begin; begin; raise 'in'; ensure; log $!.message; end; rescue; log $!.message; end; $!.inspect; end
def e87; begin; raise 'x'; rescue; ensure; log $!.inspect; end; end
def e88; def nested_ret = (return 3); nested_ret + 1; end
def e89; [1, 2, 3].each do |x| next unless x == 3; return "got #{x}" end; end
def e90; x = [1, 2, 3, 4].each_with_object([]) { |i, acc| next if i.odd?; acc << i }; x; end
def e91; if (a = 5) > 3 && (b = a + 1) then [a, b] end; end
def e92; a = 1 and b = 2 or c = 3; [a, b, c]; end
def e93; not true; end
def e94; true && !false ? 'y' : 'n'; end
def e95; (raise 'a' if false) || 'b'; end
def e96; method(:e95).unbind.bind(self).call; end
def e97; 5.then { _1 + 1 }; end
def e98; [[1, 2], [3, 4]].map { _1 + _2 }; end
def e99; [[1, 2]].map { _1 }; end
(1..99).each do |n|
  next unless self.class.private_method_defined?("e#{n}") 
  begin
    r = [8, 23].include?(n) ? send("e#{n}") { :blk } : send("e#{n}")
    puts "e#{n} #{r.inspect}"
  rescue Exception => e
    puts "e#{n} #{e.class}: #{e.message}"
  end
end
p e23 { raise ArgumentError, 'q' }, e23 { zork }, e23 { raise IOError rescue 1 }
p e8 { 3 }
at_exit { puts 'at exit 1' }
END { puts 'END block' }
at_exit { puts 'at exit 2' }
x = [1, 2, 3].each do |v| break v * 100 if v == 2 end
p x
y = loop do break end
p y
z = [5, 6].each_with_index.map do |v, i| v * i end
p z
$counter = 0
begin
  $counter += 1
  raise 'flaky' if $counter < 3
  puts "ok after #{$counter}"
rescue
  retry
end
p((begin; 1; 2; end))
p [*'a'..'c'], [*1..3, *nil]
(1..10).each { |i| print i if (i == 3)..(i == 5) }
puts
(1..10).each { |i| print i if (i == 3)...(i == 3) }
puts
p __method__.inspect
def mm = [__method__, [1].map { __method__ }, proc { __method__ }.call]
p mm
define_method(:dmm) { __method__ } rescue self.class.send(:define_method, :dmm) { __method__ }
p dmm
alias amm mm
p amm
p [1, 2, 3].sum { |x| next 0 if x == 2; x }
p (1..Float::INFINITY).lazy.map { |x| x * 2 }.first(2)
p [3, 1].sort { |a, b| b <=> a }, [1, 2].inject { |a, b| a + b }
begin; [1].each { |x| raise StopIteration }; rescue StopIteration => e; p e.message; end
return_value = [1, 2, 3].find { |v| break :broke if v == 2 }
p return_value
p(loop { break 1, 2 })
def y2 = yield(1, 2)
p y2 { |a| a }, y2 { |a, b, c| [a, b, c] }, y2 { |*a| a }, y2 { |a, *b| [a, b] }
def y3 = yield([1, 2])
p y3 { |a| a }, y3 { |a, b| [a, b] }, y3 { |*a| a }, y3 { |a, | a }, y3 { |a, k: 1| [a, k] }
def y4 = yield(1, k: 2)
p y4 { |a, k:| [a, k] }, y4 { |a| a }, y4 { |a, **o| o }, y4 { |*a| a }
def y5 = yield({k: 1})
p y5 { |k: 5| k }, y5 { |h| h }, y5 { |h, **o| [h, o] }
def y6 = yield([1, {k: 2}])
p y6 { |a, k: 3| [a, k] }, y6 { |a, **o| [a, o] }
