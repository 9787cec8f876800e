require 'addressable/uri'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Addressable::URI.encode("http://a/b c?d=é&e=[1]#f g") }
t { Addressable::URI.encode("file:///x/foo & bar.txt") }
t { Addressable::URI.encode("http://a/%20") }
t { Addressable::URI.encode(nil) }
t { Addressable::URI.escape("a b") }
t { Addressable::URI.encode_component("a b/c:d@e?f") }
t { Addressable::URI.encode_component("a b/c", Addressable::URI::CharacterClasses::UNRESERVED) }
t { Addressable::URI.encode_component("p@ss:w/d", Addressable::URI::CharacterClasses::UNRESERVED + Addressable::URI::CharacterClasses::SUB_DELIMS) }
t { Addressable::URI.unencode("a%20b%C3%A9") }
t { Addressable::URI.unencode_component("a+b") }
u = Addressable::URI.parse("http://u:p@h.com:81/p/q?x=1#f")
t { [u.scheme, u.user, u.password, u.host, u.port, u.path, u.query, u.fragment, u.to_s] }
t { Addressable::URI.parse("h/p").scheme }
t { Addressable::URI.parse(nil) }
t { Addressable::URI.encode("http://é.com/ü") }
t { Addressable::URI.encode("a|b{c}^`") }
t { Addressable::URI::CharacterClasses::PATH }
t { Addressable::URI::CharacterClasses::QUERY }
t { Addressable::URI::CharacterClasses::HOST }
t { Addressable::URI::CharacterClasses::AUTHORITY }
t { Addressable::URI::CharacterClasses::SCHEME }
t { Addressable::URI::CharacterClasses::RESERVED }
