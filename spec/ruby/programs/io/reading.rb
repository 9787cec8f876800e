# Reading files by lines, characters and bytes.
require 'tmpdir'

def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    File.write('x.txt', "one\ntwo\n\nthree\n\n\nfour")
    show { File.open("/nonexist") }
    show { File.read("/nonexist") }
    show { File.open("x.txt","zz") }
    show { File.open("x.txt","r:utf-8").external_encoding }
    f = File.open("x.txt")
    show { f.gets }
    show { f.lineno }
    show { f.gets("") }
    show { f.gets(nil) }
    show { f.gets }
    show { f.read }
    show { f.read(3) }
    show { f.eof? }
    show { f.readline }
    f.rewind
    show { f.readlines }
    f.rewind
    show { f.each_line(chomp: true).to_a }
    f.rewind
    show { f.readlines("") }
    f.rewind
    show { f.readlines(3) }
    f.rewind
    show { f.readlines("o", 2) }
    f.rewind
    show { f.readchar }
    show { f.getc}
    show { f.getbyte }
    show { f.readbyte }
    show { f.ungetc("zz") }
    show { f.read(5) }
    show { f.pos }
    show { f.pos = 2 }
    show { f.gets }
    show { f.seek(-2, IO::SEEK_END) }
    show { f.read }
    show { f.tell }
    f.rewind
    show { f.readpartial(4) }
    show { f.sysread(2) }
    show { f.write("x") }
    show { f.path }
    show { f.to_path }
    show { f.inspect }
    show { f.close }
    show { f.closed? }
    show { f.close }
    show { f.read }
    show { f.inspect }
    show { f.gets }
  end
end
