# Dir: making, listing and globbing; and odd ways to open.
require 'tmpdir'

def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    File.write('x.txt', "one\ntwo\n\nthree\n\n\nfour")
    show { Dir.mkdir("/none/a") }
    show { Dir.rmdir("/none") }
    show { Dir.entries("/none") }
    show { Dir.children("/none") }
    show { Dir.open("/none") }
    show { Dir.new("x.txt") }
    show { Dir.foreach("/none"){} }
    show { Dir.glob("/none/*") }
    show { Dir.mkdir("d1"); Dir.mkdir("d1/e"); Dir.rmdir("d1") }
    show { Dir.exist?("d1") }
    show { Dir.empty?("d1/e") }
    show { Dir.empty?("/none") }
    show { Dir.each_child("d1").to_a }
    show { Dir.entries("d1").sort }
    show { Dir.rmdir("d1/e") ; Dir.unlink("d1") }
    show { Dir.mkdir("g"); %w[a.rb b.rb .h.rb c.txt].each { |x| File.write("g/#{x}","") }; Dir.mkdir("g/s"); File.write("g/s/z.rb",""); Dir.glob("g/*") }
    show { Dir["g/*.rb"] }
    show { Dir["g/**/*.rb"] }
    show { Dir["g/{a,c}.*"] }
    show { Dir.glob("*.rb", base: "g") }
    show { Dir.glob("g/*", File::FNM_DOTMATCH) }
    show { Dir.glob(["g/a*","g/b*"]) }
    show { Dir["g/a*","g/b*"] }
    show { Dir["g/**/"] }
    show { Dir["g/**"] }
    show { Dir["g/[ab].rb"] }
    show { Dir["g/a.rb"] }
    show { Dir["g/nn"] }
    show { Dir["g/?.rb"] }
    show { Dir["g/*/"] }
    show { Dir["g/**/z.rb"] }
    show { Dir.glob("g/**/*", File::FNM_DOTMATCH) }
    show { File.open("g") { |d| d.read } }
    show { File.read("g") }
    show { File.write("g", "x") }
    show { File.open("/none/x","w") }
    show { File.delete("g") }
    show { File.open("x.txt").stat.size }
    show { File.new("x.txt").size }
    show { File.new("x.txt","w").truncate(3) }
    show { File.new("x.txt").flock(File::LOCK_EX) }
    show { $stdout.inspect }
    show { $stdout.sync = true }
    show { $stdout.tty? }
    show { $stdout.read }
    show { $stdin.write "x" }
    show { IO.new(99) }
    show { $stdout = 3 }
    show { File.open(nil) }
    show { File.mtime("x.txt").class }
    show { File.ftype("g") }
    show { IO.instance_method(:each_line).owner }
    show { File.exist?(nil) }
    show { File::SEPARATOR }
    show { File::ALT_SEPARATOR }
    show { File::PATH_SEPARATOR }
    show { File::Separator }
    show { [File::RDONLY, File::WRONLY, File::RDWR,File::APPEND,File::CREAT, File::EXCL,File::TRUNC, File::LOCK_EX,File::LOCK_SH, File::LOCK_NB, File::LOCK_UN, File::FNM_PATHNAME,File::FNM_DOTMATCH,File::FNM_CASEFOLD,File::FNM_EXTGLOB,File::FNM_NOESCAPE, File::FNM_SYSCASE, File::NULL, File::NONBLOCK, File::BINARY, File::SYNC] }
    show { IO::SEEK_SET }
  end
end
