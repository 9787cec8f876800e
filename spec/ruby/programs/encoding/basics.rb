# Encodings of strings.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p 'a'.encoding, 'a'.encoding.name, 'a'.encoding.to_s, Encoding::UTF_8, Encoding::BINARY, Encoding::ASCII_8BIT, Encoding::US_ASCII
p Encoding::BINARY == Encoding::ASCII_8BIT, Encoding::UTF_8.names.first, Encoding::UTF_8.ascii_compatible?, Encoding::UTF_16LE.ascii_compatible?, Encoding::UTF_8.dummy?
p Encoding.find('utf-8'), Encoding.find('binary'), Encoding.find('ascii'), Encoding.find(Encoding::UTF_8), Encoding.default_external, Encoding.default_internal
refused { Encoding.find('nope') }
refused { 'a'.force_encoding('nope') }
refused { 'a'.encode('nope') }
p :a.encoding, :é.encoding, /a/.encoding, /é/.encoding, 1.to_s.encoding, 'a'.b.encoding, ''.encoding, 1.5.to_s.encoding, :a.to_s.encoding

p 'é'.b, 'é'.b.length, 'é'.force_encoding('BINARY').force_encoding('UTF-8'), "\xC3\xA9".b.force_encoding('UTF-8') == 'é', 'é'.dup.force_encoding('ISO-8859-1').encode('UTF-8')
p 'é'.valid_encoding?, "\xff".valid_encoding?, "\xff".b.valid_encoding?, "\xe9".dup.force_encoding('US-ASCII').valid_encoding?, 'a'.ascii_only?, 'é'.ascii_only?, "\xff".length, "a\xffb".chars
p 'é'.encode('ISO-8859-1').bytes, "\xe9".dup.force_encoding('ISO-8859-1').encode('UTF-8'), '€'.encode('Windows-1252').bytes, "\x80".dup.force_encoding('Windows-1252').encode('UTF-8'), 'aé'.encode('UTF-16LE').bytes, 'aé😀'.encode('UTF-16BE').bytes, 'é'.encode('UTF-16LE').encode('UTF-8'), 'a'.encode('US-ASCII').encoding
refused { 'é'.encode('US-ASCII') }
refused { '€'.encode('ISO-8859-1') }
refused { "\xff".encode('UTF-16LE') }
refused { "caf\xc3".encode('UTF-16LE') }
refused { "\xc3a".encode('UTF-16LE') }
refused { "\xff".b.encode('UTF-8') }
refused { "\xe9".dup.force_encoding('ISO-8859-1').encode('US-ASCII') }
p 'é€'.encode('US-ASCII', undef: :replace), 'é'.encode('US-ASCII', undef: :replace, replace: '*'), 'é'.encode('US-ASCII', fallback: { 'é' => 'e' }), 'é'.encode('US-ASCII', fallback: ->(c) { c.ord.to_s }), 'é<&">'.encode('US-ASCII', xml: :text), 'é<&">'.encode('UTF-8', xml: :attr)
p "a\xffb".encode('UTF-8', invalid: :replace), "a\xffb".encode('UTF-16LE', invalid: :replace).encode('UTF-8'), "a\xffb".encode('UTF-8', 'UTF-8', invalid: :replace, replace: '?'), "\xff".b.encode('UTF-8', invalid: :replace, undef: :replace), "a\xffb".encode('UTF-8'), "a\xff\xe2\x82b".encode('UTF-8', invalid: :replace, replace: '.')
p "a\r\nb\rc".encode(universal_newline: true), "a\nb".encode(crlf_newline: true), 'é'.encode('UTF-8', 'ISO-8859-1')
s = +'é'
p s.encode!('ISO-8859-1').encoding, s.encode!('UTF-8')
refused { 'a'.encode('UTF-8', invalid: :what) }
refused { 'é' + "\xff".b }
refused { 'é' << "\xff".b }
p ('a' + "\xff".b).encoding, ('é' + 'a'.b).encoding, ('' + "\xff".b).encoding, ('a'.b + 'é').encoding
p Encoding.compatible?('a', 'é'), Encoding.compatible?('é', "\xff".b), Encoding.compatible?('a', 'b'.b), Encoding.compatible?(:a, 'é'), Encoding.compatible?(1, 'a')
p "a\xffb".scrub, "a\xffb".scrub('?'), "a\xff\xfeb".scrub { |b| "<#{b.unpack1('H*')}>" }, "\xe2\x82a".scrub, "\xf0\x9f\x98".scrub('x'), 'ok'.scrub, (+"\xff").scrub!, "\xff".b.scrub
p "e\u0301".unicode_normalize == 'é', 'é'.unicode_normalize(:nfd).length, 'ﬁ'.unicode_normalize(:nfkc), 'é'.unicode_normalized?, "e\u0301".unicode_normalized?, "e\u0301".unicode_normalized?(:nfd), 'é'.unicode_normalize(:nfkd).bytes
refused { 'a'.unicode_normalize(:x) }
refused { "\xff" =~ /a/ }
refused { "\xff".b =~ /é/ }
p "\xff".b =~ /\xff/n, "a\xffb".b =~ /b/
refused { "\xff".to_sym }
refused { "\xff".codepoints }
p 'é'.b == 'é', 'a'.b == 'a', 'é'.b <=> 'é', "\u00e9" == "\xe9".b, { 'a' => 1 }['a'.b]
begin
  'é'.encode('US-ASCII')
rescue EncodingError => e
  p e.class.ancestors.include?(StandardError), e.message
end
