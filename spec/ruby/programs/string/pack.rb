# Bytes by template.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p [65, 66].pack('C*'), [65, 66].pack('c2'), ['abc', 'de'].pack('A5A1'), ['abc'].pack('a5'), ['abc'].pack('Z*'), ['abc'].pack('Z2'), ['abc'].pack('a'), ['abc'].pack('A*')
p [1, 2].pack('s2'), [1].pack('S>'), [1].pack('l<'), [1].pack('L>'), [1].pack('q'), [2**64 - 1].pack('Q'), [-1].pack('l'), [1].pack('n'), [1].pack('N'), [1].pack('v'), [1].pack('V'), [1].pack('j'), [1].pack('l!')
p ['616263'].pack('H*'), ['16'].pack('h*'), ['abc'].pack('H3'), ['10101010'].pack('B*'), ['1010'].pack('b*'), ['1'].pack('B8')
p ['hello world'].pack('m'), ['hello world'].pack('m0'), ['x' * 60].pack('m'), ['a' * 20].pack('m9'), [''].pack('m'), ['abc'].pack('u'), ["é=\n x"].pack('M'), ['a' * 80].pack('M')
p [233, 0x1f600].pack('U*'), [233].pack('U').encoding, [1].pack('C').encoding, ['a'].pack('m').encoding, [300].pack('w'), [1.5].pack('E'), [1.5].pack('g'), [1.5, 2.5].pack('d2').size, [1, 2].pack('CxC'), [1, 2].pack('CXC'), [1].pack('@3C'), [].pack('')
refused { [].pack('C') }
refused { ['a'].pack('C') }
refused { [1].pack('a') }
refused { [1].pack('C', buffer: 1) }
p [1, 2].pack('C2', buffer: +'x')

p 'abc'.unpack('C*'), "\xff".unpack('c'), 'abc'.unpack('a2a'), "ab \0".unpack('A*'), "ab\0cd".unpack('Z*Z*'), "ab\0cd".unpack('Z4'), 'abc'.unpack('x1a')
p "\x01\x02\x03\x04".unpack('S'), "\x01\x02\x03\x04".unpack('S>2'), "\x01\x02\x03\x04".unpack('N'), "\x01\x02\x03\x04".unpack('V'), "\xff\xff\xff\xff".unpack('l'), "\xff\xff\xff\xff".unpack('L'), 'a'.unpack('N'), 'a'.unpack('N*'), ("\xff" * 8).unpack('Qq')
p 'abc'.unpack('H*'), 'abc'.unpack('h*'), 'abc'.unpack('H3'), 'a'.unpack('B*'), 'a'.unpack('b*'), 'a'.unpack('B3'), 'é😀'.unpack('U*'), 'aGVsbG8='.unpack('m'), 'aGVsbG8='.unpack1('m0'), "#86)C\n".unpack('u'), "=C3=A9=\nx".unpack('M'), "\x82\x2c".unpack('w')
p 'abc'.unpack1('a'), 'abc'.unpack1('@1a'), 'abc'.unpack1('C', offset: 2), "\x00\x00\xc0\x3f".unpack1('e'), 'abcd'.unpack('a1 X1 a1 @3 a1')
refused { 'aG!'.unpack('m0') }
refused { 'a'.unpack('x5') }
refused { 'a'.unpack('C', offset: 5) }
r = []
p 'ab'.unpack('C*') { |x| r << x }, r
p ['a b c'].pack('m0').unpack1('m0'), [1, -1, 2**31].pack('l>q<N').unpack('l>q<N'), 'q'.unpack('')
