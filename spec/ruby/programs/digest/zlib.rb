require 'zlib'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Zlib.crc32("a") }
t { Zlib.adler32("a") }
t { Zlib::Inflate.inflate(Zlib::Deflate.deflate("hello")) }
t { Zlib.crc32 }
t { Zlib.gunzip(Zlib.gzip("x")) }
