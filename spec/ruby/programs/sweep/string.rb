# Every public method of String by its name, with arguments of several kinds and a block.
require 'set'
ARGUMENTS = [[], [1], ['b'], [/b/], [nil], [:a], [2, 1], ['a', 'x'], [[1, 2]], [{ a: 9 }], [1.5], [1..2]].freeze

def told(value)
  text = value.is_a?(Enumerator) ? "#{value.class} of #{value.size.inspect}" : value.inspect
  text.gsub(/#<(Class|Module|Proc|Struct|Object|Thread)?:?0x\h+[^>]*>/, '#<\\1>').gsub(/0x\h+/, '0x')
end

def attempt(receiver, name, arguments, &block)
  told(receiver.public_send(name, *arguments, &block))
rescue StandardError, NotImplementedError => e
  "#{e.class}: #{e.message.gsub(/0x\h+[^>]*/, '0x')}"
end

METHODS = %i[
  % * + +@ -@ << <=> == === [] ascii_only? b bytes bytesize byteslice casecmp casecmp? center chars chomp chop
  chop! chr clear codepoints concat count delete_prefix delete_prefix! delete_suffix delete_suffix! dump
  each_byte each_char each_codepoint each_grapheme_cluster empty? encoding end_with? eql? force_encoding
  freeze getbyte grapheme_clusters hex include? insert inspect intern length ljust lstrip lstrip! match match?
  next next! oct ord partition prepend replace reverse reverse! rindex rjust rpartition rstrip rstrip! scan
  setbyte size slice slice! squeeze squeeze! start_with? strip strip! succ succ! sum to_f to_i to_r to_s
  to_str to_sym tr tr! tr_s tr_s! undump unicode_normalize unicode_normalize! unicode_normalized? upto
  valid_encoding?
].freeze
RECEIVERS = [
  -> { 'abc' },
  -> { 'Hello wOrld 12' },
  -> { '' },
].freeze

METHODS.each do |name|
  RECEIVERS.each do |make|
    receiver = make.call
    results = ARGUMENTS.map { |arguments| attempt(make.call, name, arguments.map { |each| each.dup }) }
    blocks = [[], [1], [:a]].map { |arguments| attempt(make.call, name, arguments.dup) { |*x| x.size } }
    puts "#{told(receiver)}.#{name}"
    (results + blocks).each_with_index.group_by { |each| each.first }.each { |told, at| puts "  #{at.map(&:last).join(',')}: #{told}" }
  end
end
