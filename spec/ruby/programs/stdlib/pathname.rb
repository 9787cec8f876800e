# pathname
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

require 'singleton'; require 'forwardable'; require 'delegate'; require 'observer'; require 'timeout'; require 'monitor'; require 'weakref'; require 'benchmark'; require 'logger'; require 'stringio'; require 'pathname'; require 'English'; require 'socket'; require 'net/http'; require 'etc'; require 'rbconfig'; require 'open3'
pa = Pathname.new("/a/b/c.rb")
show { [pa.basename, pa.dirname, pa.extname, pa.parent, pa.to_s, pa.absolute?, pa.relative?, pa.root?, pa + "x", pa / "y", pa.join("..", "z"), pa.sub_ext(".py"), pa.each_filename.to_a, pa.basename(".rb")] }
show { Pathname.new("a//b/../c/.").cleanpath }
show { Pathname("/a/b").relative_path_from(Pathname("/a/c/d")) }
show { Pathname("a").relative_path_from(Pathname("/b")) }
show { Pathname("x") == Pathname.new("x") }
show { Pathname("x").eql?(Pathname("x")) }
show { {Pathname("x") => 1}[Pathname("x")] }
show { [Pathname("b"), Pathname("a")].sort }
show { Pathname("/a/b").ascend.map(&:to_s) }
show { Pathname("/a/b").descend.map(&:to_s) }
show { Pathname("a/b").ascend.map(&:to_s) }
show { Pathname(nil) }
show { Pathname("a\0b") }
show { Pathname("/") + ".." }
show { Pathname("a") + "../../b" }
show { Pathname("a").join }
show { Pathname("a") + "/b" }
show { Pathname("a/b").split }
show { "#{Pathname("q")}" }
show { File.join(Pathname("a"), "b") }
show { Pathname("x").inspect }
show { Pathname("x").exist? }
show { Pathname("foo.tar.gz").sub("tar", "zip") }
show { Pathname("x").freeze.frozen? }
show { Pathname("/a/b").fnmatch?("/a/*") }
show { Pathname("..").cleanpath }
show { Pathname("/../a").cleanpath }
show { Pathname("a/b/c").relative_path_from(Pathname("a/x")) }
show { Pathname("a").relative_path_from(Pathname("a")) }
show { File.exist?(Pathname("/nope")) }
show { Pathname("a.rb") <=> Pathname("b.rb") }
show { Pathname("a") <=> 3 }
show { Pathname("/x").expand_path }
show { Pathname("y").expand_path("/x") }
show { Pathname.new(Pathname.new("dup")) }
