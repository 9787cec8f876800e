# Every public method of Enumerable by its name, with arguments of several kinds and a block.
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
  all? any? chunk chunk_while collect collect_concat compact detect drop drop_while each_cons each_entry
  each_slice each_with_index each_with_object entries filter filter_map find find_all first flat_map grep
  grep_v group_by include? inject lazy map max max_by member? min min_by minmax minmax_by none? one? partition
  reduce reject reverse_each slice_when sort sort_by sum take take_while tally to_a to_h uniq zip
].freeze
RECEIVERS = [
  -> { Class.new { include Enumerable; def each; yield 3; yield 1; yield 2; end }.new },
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
