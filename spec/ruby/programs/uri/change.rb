require 'uri'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

u = URI.parse("http://user:pass@Example.com:8080/a/b?q=1#f")
t { u+"x" }
t { u.merge("/y").to_s }
t { u.route_to("http://user:pass@example.com:8080/a/c").to_s }
t { u-"http://user:pass@Example.com:8080/a/" }
t { u==URI.parse(u.to_s) }
t { u.eql?(u.dup) }
t { URI("http://A/")==URI("http://a/") }
t { URI("http://a")==URI("http://a/") }
t { URI("http://A/B").normalize.to_s }
t { URI("http://a").normalize.to_s }
u=u.dup
t { u.host="h2"; u.to_s }
t { u.port=1; u.to_s }
t { u.port="2"; u.to_s }
t { u.port="x" }
t { u.path="/z"; u.to_s }
t { u.path="z" }
t { u.path="/ z" }
t { u.query="a=b c"; u.to_s }
t { u.query="a=b"; u.to_s }
t { u.query=nil; u.to_s }
t { u.fragment="x y"; u.to_s }
t { u.user="me"; u.to_s }
t { u.password="pw"; u.to_s }
t { u.userinfo="a:b"; u.to_s }
t { u.userinfo=nil; u.to_s }
t { u.scheme="https"; u.to_s }
t { u.scheme="1" }
t { u.host="a b" }
t { u.opaque="x" }
t { u.hostname="::1"; u.to_s }
t { u.password="x"; u.to_s }
t { URI::HTTP.build(host: "h", path: "/p", query: "q=1").to_s }
t { URI::HTTP.build(host: "h", port: 80).to_s }
t { URI::HTTPS.build(host: "h", port: 8443, path: "/x").to_s }
t { URI::HTTP.build(host:"h", path:"p") }
t { URI::Generic.build(scheme: "rabbit", host: "h", port: 5).to_s }
t { URI::HTTP.build(["u","h",80,"/p","q","f"]).to_s }
t { URI::MailTo.build("a@b.c").to_s }
t { URI::HTTP.build({}).to_s }
