# Names of files: join, basename, expand_path, fnmatch and their like.
require 'tmpdir'

def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    File.write('x.txt', "one\ntwo\n\nthree\n\n\nfour")
    show { File.basename("/a/b.rb", ".rb") }
    show { File.basename("/a/b.rb", ".*") }
    show { File.basename("/") }
    show { File.basename("a/b/") }
    show { File.basename("") }
    show { File.basename(".bashrc", ".*") }
    show { File.dirname("/a/b/c") }
    show { File.dirname("/a/b/c", 2) }
    show { File.dirname("a") }
    show { File.dirname("/a") }
    show { File.dirname("/") }
    show { File.dirname("a/b/") }
    show { File.dirname("a//b") }
    show { File.dirname("//a") }
    show { File.extname("a.rb") }
    show { File.extname(".bashrc") }
    show { File.extname("a.") }
    show { File.extname("a.b.c") }
    show { File.extname("a") }
    show { File.extname("a/.x.y") }
    show { File.extname("a.b/c") }
    show { File.join }
    show { File.join("a","b") }
    show { File.join("a/","/b") }
    show { File.join("a",["b",["c"]]) }
    show { File.join("","a") }
    show { File.join("a","") }
    show { File.join("a//","b") }
    show { File.join("a", nil) }
    show { File.join("a",3) }
    show { File.join("/", "a") }
    show { File.split("/a/b") }
    show { File.split("a") }
    show { File.split("/") }
    show { File.split("a/b/") }
    show { File.expand_path("a", "/x/y") }
    show { File.expand_path("../a", "/x/y") }
    show { File.expand_path("/a/./b/../c") }
    show { File.expand_path("../../../..","/a") }
    show { File.absolute_path("~","/x") }
    show { File.absolute_path?("/x") }
    show { File.expand_path(nil) }
    show { File.fnmatch("*.rb","a.rb") }
    show { File.fnmatch("*",".a") }
    show { File.fnmatch("*",".a", File::FNM_DOTMATCH) }
    show { File.fnmatch("a/*","a/b/c") }
    show { File.fnmatch("a/*","a/b/c", File::FNM_PATHNAME) }
    show { File.fnmatch("**/*.rb","a/b/c.rb", File::FNM_PATHNAME) }
    show { File.fnmatch("{a,b}","a") }
    show { File.fnmatch("{a,b}","a",File::FNM_EXTGLOB) }
    show { File.fnmatch("[a-c]x","bx") }
    show { File.fnmatch("[!a-c]x","bx") }
    show { File.fnmatch("a?c","abc") }
    show { File.fnmatch("A","a",File::FNM_CASEFOLD) }
    show { File.fnmatch("\\*","*") }
    show { File.fnmatch("**.rb","a/b.rb") }
    show { File.fnmatch("**/foo", "/a/b/c/foo", File::FNM_PATHNAME) }
    show { File.fnmatch("**/foo", "a/.b/c/foo", File::FNM_PATHNAME)}
    show { File.fnmatch("*/*", "/a", File::FNM_PATHNAME)}
  end
end
