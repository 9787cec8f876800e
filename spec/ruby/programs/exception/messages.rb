# Full messages and backtraces.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

e = RuntimeError.new("boom")
def foo; raise "a\nb"; end
begin; foo; rescue => e; p e.full_message(highlight: false), e.full_message(highlight: true), e.full_message(highlight: false, order: :bottom); end
class L<StandardError; def message; "mm"; end;end
p L.new, L.new.to_s,L.new.message
begin; raise L; rescue => e; p e; puts e.full_message(highlight: false); end
begin; raise "z"; rescue => e; end
l = e.backtrace_locations.first
p l.class, l.lineno, l.label,File.basename(l.path),l.base_label, File.basename(l.absolute_path)
def deep; raise "deep"; end
def around; yield; end
def mid; around { deep }; end
begin; mid; rescue => e; puts e.backtrace.map { |s| s.sub(/.*\//,"") }; end
class Q; def m; raise "in m"; end; def self.s; raise "in s"; end; end
begin; Q.new.m; rescue => e; puts e.backtrace.map { |s| s.sub(/.*\//,"") }; end
begin; Q.s; rescue => e; puts e.backtrace.map { |s| s.sub(/.*\//,"") }; end
begin; lambda { raise "in l" }.call; rescue => e; puts e.backtrace.map { |s| s.sub(/.*\//,"") }; end
begin
  begin; raise "one"; ensure; puts "ens"; end
rescue => e then p e
else p 1
end
def so; so; end
begin; so; rescue SystemStackError => e; p e.message, e.class; end
begin; foo_bar; rescue NameError => e; p e.name, e.receiver, e.class; end
begin; nil.foo(1,2); rescue NoMethodError => e; p e.name, e.args, e.receiver; end
begin; Foo::Bar; rescue NameError => e; p e.name, e.receiver, e.message; end
def zz; proc { return 3 }; end
begin; zz.call; rescue LocalJumpError => e; p e, e.reason, e.exit_value; end
