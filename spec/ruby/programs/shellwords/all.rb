require 'shellwords'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Shellwords.split("a 'b c' \"d\\\"e\" f\\ g") }
t { Shellwords.split("a 'b") }
t { "it's".shellescape }
t { Shellwords.escape("") }
t { Shellwords.escape("a\nb") }
t { ["a b","c"].shelljoin }
t { "a b".shellsplit }
t { Shellwords.escape(nil) }
t { Shellwords.escape(:a) }
t { Shellwords.escape("é ~%=*") }
t { Shellwords.shellwords("a  b ") }
t { Shellwords.join(["a",1]) }
t { include Shellwords; shellescape("x y") }
t { Shellwords.split("") }
t { Shellwords.split("a\"b\"'c'd \\") }
