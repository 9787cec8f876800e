require 'uri'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { URI::DEFAULT_PARSER.escape("a b|c%d") }
t { URI::DEFAULT_PARSER.escape("http://a/b?c=d&e=[f]#g") }
t { URI::DEFAULT_PARSER.unescape("%41%zz+%2B") }
t { URI::DEFAULT_PARSER.escape("é") }
t { URI::DEFAULT_PARSER.escape("a/b?c", /[^a-z]/) }
t { URI::DEFAULT_PARSER.escape("a.b", ".") }
t { URI.respond_to?(:decode) }
t { URI.respond_to?(:unescape) }
t { URI.encode_www_form_component("a b") }
t { URI.decode_www_form_component("%E3%81%82+x") }
t { URI.extract("text http://foo.example.org/bla and mailto:test@example.com and more") }
t { URI.parse("rabbit://openstack:pw@controller:5672,openstack:pw@other:5672/") rescue $!.class }
t { URI.parse("mysql+pymysql://nova:secret@10.0.0.1:3306/nova?charset=utf8").path }
t { URI.parse("http://controller:5000/v3").host }
t { u = URI.parse("http://c:1/v"); u.scheme = "https"; u.port = 2; u.path = "/w"; u.to_s }
t { URI::Generic.build(scheme: "http", host: "h", port: 5, path: "/x").to_s }
t { URI::Generic.new("http", nil, "host", 80, nil, "/path", nil, "q=1", nil).to_s }
t { URI("http://a.b/c").then { |u| [u.scheme, u.host, u.port, u.path] } }
t { URI.join("http://a/b/c/d", "../e").to_s }
t { URI("http://x/a%20b").path }
t { URI.decode_www_form_component(URI.encode_www_form_component("p@ss/w:rd?&=+ é")) }
