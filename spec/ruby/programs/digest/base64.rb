require 'base64'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Base64.encode64("a"*60) }
t { Base64.decode64("YQ==\n!b") }
t { Base64.strict_decode64("YQ") }
t { Base64.urlsafe_encode64("\xff\xfe?", padding: false) }
t { Base64.urlsafe_decode64("__4_") }
t { Base64.encode64("") }
t { Base64.encode64(nil) }
t { Base64.strict_encode64("é") }
t { Base64.decode64("w6k=") }
t { Base64.decode64("w6k=").encoding }
t { Base64.encode64("a").encoding }
