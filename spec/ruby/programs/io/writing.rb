# Opening for writing, and whole files at once.
require 'tmpdir'

def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    File.write('x.txt', "one\ntwo\n\nthree\n\n\nfour")
    show { File.open("x.txt","w") { |g| g.puts 1; g.print 2, 3; g << 4; g.write("a","b") } }
    show { File.read("x.txt") }
    show { File.open("x.txt","a") { |g| g.puts "zz" }; File.read("x.txt") }
    show { File.open("x.txt","r+") { |g| g.write "9"; g.read } }
    show { File.open("x.txt","w+") { |g| g.write "9a"; g.rewind; g.read } }
    show { File.open("x.txt","w") { |g| g.read } }
    show { File.open("new.txt","wx") { |g| g.read } }
    show { File.open("x.txt","wx") { |g| g.read } }
    show { File.open("x.txt", File::WRONLY|File::CREAT|File::TRUNC, 0600) { |g| g.write "x" } }
    show { File.stat("x.txt").mode.to_s(8) }
    show { IO.read("x.txt") }
    show { IO.readlines("x.txt") }
    show { File.readlines("x.txt", chomp: true) }
    show { File.foreach("x.txt").to_a }
    show { IO.write("x.txt","abc") }
    show { IO.write("x.txt","abc",1) }
    show { IO.read("x.txt",2,1) }
    show { File.write("x.txt","q", mode: "a") }
    show { File.binread("x.txt") }
    show { File.binread("x.txt").encoding }
    show { File.binwrite("x.txt","\xff") }
    show { File.read("x.txt") }
    show { File.read("x.txt", mode: "rb").encoding }
  end
end
