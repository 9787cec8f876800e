# Libraries that are there to be named: English, socket, net/http, etc, rbconfig; Marshal.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

require 'singleton'; require 'forwardable'; require 'delegate'; require 'observer'; require 'timeout'; require 'monitor'; require 'weakref'; require 'benchmark'; require 'logger'; require 'stringio'; require 'pathname'; require 'English'; require 'socket'; require 'net/http'; require 'etc'; require 'rbconfig'; require 'open3'
show { $PROGRAM_NAME.class } ; "abc" =~ /b/
show { [$MATCH, $PREMATCH, $POSTMATCH] }
show { begin; raise "x"; rescue; $ERROR_INFO.message; end }
show { SocketError.superclass }
show { Net::HTTPServerException }
show { Net::OpenTimeout.superclass }
show { begin; raise Errno::ECONNREFUSED, "x"; rescue SocketError, Errno::ECONNREFUSED, Net::ReadTimeout => e; e.message; end }
show { Etc.getpwnam("root").uid }
show { Etc.getgrgid(0).name }
show { RbConfig::CONFIG["host_os"].class }
show { Marshal.load(Marshal.dump({a: [1, "x", nil, 2.5, :s], "b" => {c: 1..2}})) }
show { a = [1, [2]]; b = Marshal.load(Marshal.dump(a)); b[1] << 3; a }
show { Marshal.dump(proc {}) }
show { Marshal.dump(Object.new.tap { |x| def x.a; end }) } ; class Mo; attr_accessor :a; end
show { x = Mo.new; x.a = [1]; y = Marshal.load(Marshal.dump(x)); y.a << 2; [x.a, y.a, y.class] }
show { Marshal.dump($stdout) }
show { h = Hash.new { 1 }; Marshal.dump(h) }
show { Marshal.load(Marshal.dump("é")).encoding }
show { Marshal.dump(Class.new.new) rescue puts $!.message.sub(/0x\h+/, "X") }
