require 'csv'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { CSV.parse("a,b\n1,\"x\ny\"\n") }
t { CSV.parse_line("a,,\"b\"\"c\"") }
t { CSV.generate{|c| c << [1,"a,b",nil,"q\"r"]} }
t { [1,"a b",nil].to_csv }
t { "a,b".parse_csv }
t { CSV.parse("a;b", col_sep: ";") }
t { CSV.parse("a,\"b") }
t { CSV.generate_line([1,2]) }
t { CSV.parse("") }
t { CSV.parse("\n") }
t { CSV.parse("a,b\n\nc") }
