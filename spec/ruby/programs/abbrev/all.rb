require 'abbrev'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { %w[car cat].abbrev }
t { Abbrev.abbrev(%w[ruby rules]) }
