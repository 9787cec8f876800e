require 'digest'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Digest::MD5.hexdigest("a") }
t { Digest::SHA256.new.update("a").hexdigest }
t { Digest::SHA1.base64digest("a") }
t { Digest::SHA2.new(512).hexdigest("a")[0,8] }
t { Digest::SHA2.hexdigest("a")[0,8] }
t { Digest::MD5.new.inspect }
t { Digest::MD5.digest("a") }
t { (Digest::MD5.new << "a").to_s }
t { Digest::MD5.new.block_length }
t { Digest::MD5.new.digest_length }
t { Digest::SHA256.ancestors.take(4) }
t { Digest::MD5.hexdigest(nil) }
t { Digest::MD5.hexdigest(1) }
t { Digest::MD5.new("a") }
t { Digest::MD5.new == Digest::MD5.new }
t { Digest::MD5.new == "d41d8cd98f00b204e9800998ecf8427e" }
t { d=Digest::MD5.new; d.update("x"); d.reset; d.hexdigest }
t { d=Digest::MD5.new; d.update("x"); d.hexdigest!; d.hexdigest }
t { Digest::MD5.new.size }
t { Digest::SHA2.new(1) }
t { Digest::SHA256.new.length }
t { Digest::SHA2.new.inspect }
t { Digest.hexencode("ab") }
t { Digest(:MD5) }
t { Digest::MD5.new.hexdigest("z") }
