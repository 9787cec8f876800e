# fileutils, find, tempfile and tmpdir.
require 'fileutils'
require 'find'
require 'tempfile'
require 'tmpdir'

def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    show { FileUtils.mkdir_p('a/b/c') }
    show { FileUtils.mkdir_p(%w[a/b d/e]) }
    show { FileUtils.mkdir('a') }
    show { FileUtils.touch('a/one.txt') }
    show { FileUtils.touch(%w[a/b/two.txt d/three.txt]) }
    File.write('a/one.txt', 'one')
    show { FileUtils.cp('a/one.txt', 'copy.txt') }
    show { File.read('copy.txt') }
    show { FileUtils.cp('a/one.txt', 'd') }
    show { FileUtils.cp('none', 'd') }
    show { FileUtils.cp_r('a', 'all') }
    show { Dir.glob('**/*') }
    show { FileUtils.cp_r('a/.', 'd') }
    show { Dir.glob('d/**/*') }
    show { FileUtils.mv('copy.txt', 'moved.txt') }
    show { File.exist?('copy.txt') }
    show { FileUtils.mv('moved.txt', 'd') }
    show { File.exist?('d/moved.txt') }
    show { FileUtils.rm('d/moved.txt') }
    show { FileUtils.rm('none') }
    show { FileUtils.rm_f('none') }
    show { FileUtils.rm('none', force: true) }
    show { FileUtils.rm_rf('all') }
    show { FileUtils.rm_r('d') }
    show { FileUtils.rmdir('a/b/c') }
    show { Dir.glob('**/*') }
    show { FileUtils.chmod(0o600, 'a/one.txt') }
    show { format('%o', File.stat('a/one.txt').mode) }
    show { FileUtils.chmod('u=rwx,go+r', 'a/one.txt') }
    show { format('%o', File.stat('a/one.txt').mode) }
    show { FileUtils.compare_file('a/one.txt', 'a/one.txt') }
    show { FileUtils.compare_file('a/one.txt', 'a/b/two.txt') }
    show { FileUtils.install('a/one.txt', 'installed', mode: 0o755) }
    show { format('%o', File.stat('installed').mode) }
    show { FileUtils.cd('a') { Dir.children('.').sort } }
    show { FileUtils.remove_entry('a/b'); File.exist?('a/b') }
    show { Find.find('.').to_a }
    show { found = []; Find.find('.') { |path| path.end_with?('a') ? Find.prune : found << path }; found }
    show { Find.find('none') { 1 } }
  end
end

file = Tempfile.new(['pre', '.rb'])
show { File.basename(file.path).start_with?('pre') && file.path.end_with?('.rb') }
show { file.write('content') }
show { file.rewind; file.read }
show { file.close; File.read(file.path) }
show { format('%o', File.stat(file.path).mode & 0o777) }
show { path = file.path; file.unlink; [File.exist?(path), file.path] }
show { Tempfile.create('x') { |created| created.puts 'a'; created.class } }
show { Tempfile.open('x') { |opened| opened << 'abc'; opened.flush; File.size(opened.path) } }
show { Dir.mktmpdir('pre') { |path| [File.basename(path).start_with?('pre'), Dir.exist?(path)] } }
