# raise, rescue and the exceptions they make.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

begin; raise Class.new(StandardError); rescue => e; p e.message[0,9]; end
p Exception.new(nil), Exception.new(nil).message, Exception.new(3).message, Exception.new(:a).inspect
p Exception.new("a")==Exception.new("a"), Exception.new("a")==StandardError.new("a")
e=Exception.new("a"); p e.exception.equal?(e), e.exception("b"), e.exception(e).equal?(e)
p Exception.exception("z"), Exception.to_tty?
show { raise 3 }
show { raise Object }
show { raise "x", cause: 3 }
show { raise cause: RuntimeError.new }
begin; raise ArgumentError; rescue => e; p e, e.backtrace; end
show { raise }
show { raise "x", [] }
begin; raise RuntimeError, "x", "bt" ; rescue  => e; p e.backtrace, e.backtrace_locations; end
show { raise RuntimeError, "x", 3 }
show { e.set_backtrace(3) }
show { e.set_backtrace([3]) }
p e.set_backtrace(nil), e.set_backtrace("x"), e.backtrace
class K<StandardError; def initialize(a, b: 2); super("#{a} #{b}"); end;end
begin; raise K.new(1,b: 3); rescue => e; p e; end
begin; raise K, "x"; rescue => e; p e; end
show { raise K }
class L<StandardError; def message; "mm"; end;end
p L.new, L.new.to_s,L.new.message
begin; raise L; rescue => e; p e; puts e.full_message(highlight: false); end
x = RuntimeError.new("q"); begin; raise x, "r"; rescue => e; p e.equal?(x), e.message; end
begin; raise RuntimeError.new("a"), cause: nil; rescue => e; p e.cause; end
a = RuntimeError.new("a"); b=RuntimeError.new("b")
begin; begin; raise a, cause: b; rescue; raise b, cause: a;end; rescue => e; p e,e.cause; end
begin; [].fetch(9); rescue => e; p e; end
begin; {a: 1}.fetch(:b); rescue => e; p e, e.key, e.receiver; end
begin; raise "z"; rescue => e; end
def retrying; n = 0; begin; n += 1; raise "x" if n < 3; n; rescue; retry; end; end
p retrying
p $!
begin; raise "a"; rescue; p $!, $@.size; begin; raise "b"; rescue; p $!; end; p $!; end
p $!
begin; raise "a"; rescue => e; begin; raise "b"; rescue => f; p f.cause; end; end
begin; Integer("x"); rescue ArgumentError, TypeError => e; p e; end
ERRS = [TypeError, ArgumentError]
begin; raise TypeError; rescue *ERRS => e; p e; end
show { begin; raise "x"; rescue "str"; end }
show { begin; raise "q"; rescue Class.new { def self.===(x); true; end }; 3; end }
p((raise "x" rescue "resc"))
def m_ens; return 1; ensure; puts "e"; end
p m_ens
begin; catch(:a) { throw :b }; rescue ArgumentError => e; p e; end
p catch(:a) { catch(:b) { throw :a, 4 }; 5 }, catch { |tag| throw tag, 7 }, catch(:x) { 9 }, catch(:x) { throw :x }
