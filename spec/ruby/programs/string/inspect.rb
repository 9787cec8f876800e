# inspect, dump and undump.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p "a\tb\n\r\e\a\b\v\f\0\x01\x7f", "\"\\", '#{x} #$y #@z # #a', "é😀\u200b\u00a0\u2028\u{10ffff}", "\xff\xfeabc", "caf\xc3", "\u0080"
p "\xff\x00a".b, 'é'.b, "a".force_encoding('US-ASCII'), "é".encode('ISO-8859-1'), "\u0300", "\ue000", ' '
puts "a\tb\n\e\0é😀\xff#".dump, '#{x}'.dump, 'é'.b.dump, '"\\'.dump, "\x01\x7f".dump, ''.dump
p '"a\\tb\\u00E9\\u{1F600 41}\\"\\\\\\e"'.undump, "é\n\t\"".dump.undump, '#{x} #$y'.dump.undump
refused { 'abc'.undump }
refused { '"abc'.undump }
refused { '"\\u12"'.undump }
refused { '"é"'.undump }
p 'a'.to_s, 'a'.inspect, "a'b".inspect, %q(a"b).inspect, 'a'.inspect.inspect
p ['a', :b, "c\n"], { 'a' => "b\u0001" }
puts "#{'é'.inspect} #{"\u{1F600}".inspect}"
p "\#$1 \#@a #\{ #"
p 'a' 'b'.inspect
refused { '"\\u0041\\x41"'.undump }
