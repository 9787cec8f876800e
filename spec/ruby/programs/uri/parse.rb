require 'uri'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { URI.parse("http://user:pa%20ss@Example.com:8080/a/b/../c?q=1&r=2#frag").inspect }
u=URI.parse("http://user:pass@Example.com:8080/a/b?q=1#f")
%w[scheme userinfo user password host hostname port path query fragment opaque registry to_s absolute? relative? hierarchical? default_port request_uri route_to normalize component inspect class authority origin select].each{|m| t{ [m, u.send(m)] } }
t { URI.parse("http://[::1]:80/").host }
t { URI.parse("http://[::1]:80/").hostname }
t { URI.parse("http://[::1]:80/").to_s }
t { URI.parse("http://a.b:80").to_s }
t { URI.parse("http://a.b").path }
t { URI.parse("http://a.b?x").request_uri }
t { URI.parse("https://a.b").port }
t { URI.parse("ftp://a.b/c;type=i").typecode }
t { URI.parse("ftp://a.b/c;type=i").path }
t { URI.parse("ftp://a/%2Fetc").path }
t { URI.parse("mailto:a@b.c?subject=x").to }
t { URI.parse("mailto:a@b.c?subject=x").headers }
t { URI.parse("mailto:a@b.c").inspect }
t { URI.parse("foo") }
t { URI.parse("foo:bar").opaque }
t { URI.parse("rabbit://u:p@h:5672/v").inspect }
t { URI.parse("rabbit://u:p@h:5672/v").class }
t { URI.parse("mysql+pymysql://u:p@h/db?charset=utf8").to_s }
t { URI.parse("") }
t { URI.parse("http://a b") }
t { URI.parse("http://a_b.c/") }
t { URI.parse("http://") }
t { URI.parse("http:///x") }
t { URI.parse("http://é.com") }
t { URI.parse(nil) }
t { URI.parse("http://a/b c") }
t { URI.parse("http://a/[x]") }
t { URI.parse("http://a:x/") }
t { URI.parse("//host/path") }
t { URI.parse("/p?q#f") }
t { URI.parse("file:///etc/passwd").class }
t { URI.parse("file:///etc/passwd").inspect }
t { URI.parse("file:///etc/passwd").host }
t { URI.parse("ldap://h/dc=x?a?sub?f").dn }
t { URI.parse("ldaps://h").port }
t { URI.parse("ws://h").class }
t { URI.parse("HTTP://X").scheme }
t { URI.parse("http://a#") }
t { URI.parse("http://a?") }
t { URI.parse("http://a:") }
t { URI.parse("http://a:0") }
t { URI.parse("http:foo") }
t { URI.parse("http:/foo").inspect }
t { URI.parse("1http://x") }
t { URI.parse("http://u@h").userinfo }
t { URI.parse("http://u:@h").password }
t { URI.parse("http://%zz") }
t { URI.parse("http://a/%zz") }
t { URI.parse("a:b@c") }
t { URI.parse("host:80") }
t { URI.parse("127.0.0.1:80") }
t { URI.parse("localhost:80/x").scheme }
t { URI("http://x") }
t { URI(u).equal?(u) }
t { URI(1) }
t { URI(nil) }
t { URI.join("http://a/b/c","d") }
t { URI.join("http://a/b/c/","../d") }
t { URI.join("http://a/b/c","/d","e") }
t { URI.join("http://a","b") }
t { URI.join("http://a","http://b/x") }
t { URI.join("http://a/b?x","?y") }
t { URI.join("http://a/b","#z") }
t { URI.join("a","b") }
t { URI.join("http://a/b","//c/d") }
