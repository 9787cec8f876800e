require 'openssl'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { OpenSSL::Digest.new("SHA256").hexdigest("a")[0,9] }
t { OpenSSL::Digest::SHA256.hexdigest("a")[0,9] }
t { OpenSSL::HMAC.hexdigest("SHA256","k","d") }
t { OpenSSL::HMAC.digest(OpenSSL::Digest.new("sha1"),"k","d") }
t { OpenSSL::Digest.new("x") }
t { OpenSSL::Digest::SHA256.new.name }
t { OpenSSL::Digest::SHA1.digest("a").bytesize }
t { OpenSSL::Digest.hexdigest("md5","a") }
t { OpenSSL::Digest.new("sha256").class }
t { OpenSSL::Digest.new("sha256").inspect[0,30] }
t { OpenSSL::HMAC.new("k","sha256").update("d").hexdigest[0,9] }
t { OpenSSL::HMAC.base64digest("SHA1","k","d") }
t { OpenSSL::Digest::MD5.ancestors.take(4) }
t { OpenSSL::VERSION }
