require 'uri'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { URI::Generic.new("http",nil,"h",80,nil,"/p",nil,"q=1",nil).to_s }
t { URI::Generic.new("http","u:p","h","80",nil,"/p",nil,nil,nil).to_s }
t { URI::Generic.new("h").to_s }
t { URI::Generic.new("HTTP",nil,"h",nil,nil,nil,nil,nil,nil).inspect }
t { URI.split("http://u:p@h:1/p?q#f") }
t { URI.extract("see http://a.b/c and mailto:x@y.z, ok") }
t { URI.extract("http://a ftp://b", "ftp") }
t { URI.extract("http://a ftp://b", ["http"]) }
t { URI.regexp.class }
t { "http://a" =~ URI.regexp }
t { "http://a" =~ URI::DEFAULT_PARSER.make_regexp }
t { "xhttp://a b"[URI::DEFAULT_PARSER.make_regexp(["http"])] }
t { URI::DEFAULT_PARSER.class }
t { URI::DEFAULT_PARSER.escape("a b/é?&=") }
t { URI::DEFAULT_PARSER.unescape("a%20b%C3%A9") }
t { URI::DEFAULT_PARSER.escape("a/b", "/") }
t { URI::DEFAULT_PARSER.escape("a/b", /[b]/) }
t { URI.respond_to?(:encode) }
t { URI.respond_to?(:escape) }
t { URI::UNSAFE }
t { URI.encode_www_form(a: 1, b: [2,3], c: nil, "d e"=>"f&g é", f: true) }
t { URI.encode_www_form([["a","b"],["c"]]) }
t { URI.decode_www_form("a=1&b=2%20x&c") }
t { URI.decode_www_form("a=%zz") }
t { URI.encode_www_form_component("a b&=é*-._~/\n") }
t { URI.encode_www_form_component(1) }
t { URI.encode_www_form_component(nil) }
t { URI.decode_www_form_component("a+b%20c%C3%A9") }
t { URI.decode_www_form_component("%zz") }
t { URI.decode_www_form_component("%") }
t { URI.encode_uri_component("a b") }
t { URI.decode_www_form("a=1;b=2") }
t { URI.decode_www_form("") }
t { URI::Error.ancestors.take(2) }
t { URI::InvalidURIError.superclass }
t { URI::InvalidComponentError.superclass }
t { URI::BadURIError.superclass }
t { URI::Generic::DEFAULT_PORT }
t { URI::HTTP.default_port }
t { URI::HTTP.component }
t { URI::RFC3986_PARSER.class }
t { URI("http://h").then{|x| x.path} }
t { URI("http://a/").hash == URI("http://a/").hash }
t { URI("http://x/") === URI("http://x/") }
t { URI("http://h/p").select(:host,:path) }
t { URI("http://h/p").select(:foo) }
t { URI("http://u:p@h/").find_proxy }
t { URI("http://a/?b=c").query }
t { "#{URI('http://a')}" }
t { URI("http://h").frozen? }
t { URI.parse("http://h/ ") }
t { URI.parse(" http://h/") }
t { URI.parse("http://h\n") }
t { URI::HTTP === URI("https://x") }
t { URI.parse("urn:isbn:1").to_s }
t { URI.parse("urn:isbn:1").path }
t { URI.parse("jdbc:mysql://h/db").opaque }
t { URI.parse("http://a|b/") }
t { URI.parse("http://10.0.0.1:99999/").port }
t { URI.parse("tcp://[fe80::1%25eth0]:1/").host }
t { URI.parse("http://a/\u00e9") }
t { URI.join("http://h/x y","z") }
t { URI.parse("http://h/a|b") }
t { URI.parse("http://h/{x}") }
t { URI.parse("http://h/?a=[1]").query }
t { URI.parse("http://h/?a=^") }
