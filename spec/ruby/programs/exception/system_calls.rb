# SystemCallError and Errno.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

p Errno::EWOULDBLOCK, Errno::EAGAIN, Errno::EDEADLOCK,Errno::NOERROR, Errno::ENOENT.new, Errno::ENOENT.new("x"), Errno::ENOENT.new("x","y"), SystemCallError.new("x",2), SystemCallError.new(2),SystemCallError.new("x"), SystemCallError.new(99999), SystemCallError.new(nil), SystemCallError===Errno::ENOENT.new,Errno::EAGAIN===IO::EAGAINWaitReadable.new, Errno::ENOENT.new(nil), (class Foo < Errno::ENOENT;end;Foo.new("z"))
p SystemCallError.new("x",2).errno, SystemCallError.new("x").errno, Errno::ENOENT.new.errno, Errno::ENOENT::Errno
p Errno::ENOTSUP, Errno::EOPNOTSUPP
