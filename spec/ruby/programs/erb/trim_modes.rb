require 'erb'
x = [1, 2]
t = "<% x.each do |i| %>\nv=<%= i %>\n<% end %>\nend <%# c %>\n  <%- 1 -%>\nz <%% y %%>\n% foo\n"
[nil, '-', '<>', '>', '%', '%<>', '%-'].each do |m|
  begin
    foo = 1
    p m, ERB.new(t, trim_mode: m).result(binding)
  rescue SyntaxError => e
    puts 'syntax'
  end
end
p ERB.new('hi <%= name %>').result_with_hash(name: 'bob')
p ERB::Util.h('<a & "b">')
class Foo; def initialize; @a = 5; end; def get = binding; end
p ERB.new('<%= @a %>').result(Foo.new.get)
