# Files that are not there.
require 'tmpdir'

def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    File.write('x.txt', "one\ntwo\n\nthree\n\n\nfour")
    show { File.stat("/none") }
    show { File.size("/none") }
    show { File.size?("/none") }
    show { File.zero?("/none") }
    show { File.mtime("/none") }
    show { File.delete("/none") }
    show { File.rename("/none","/n2") }
    show { File.readlink("x.txt") }
    show { File.realpath("/none/a") }
    show { File.ftype("/none") }
    show { File.chmod(0644,"/none") }
    show { File.lstat("/none") }
    show { File.symlink?("/none") }
    show { File.readable?("/none") }
    show { File.world_readable?("/none") }
    show { File.utime(1,1,"/none") }
    show { File.truncate("/none",1) }
    show { File.copy_stream("a","b") }
    show { File.identical?("x.txt","x.txt") }
    show { File.executable?("/none") }
    show { File.unlink("none1","b") }
  end
end
