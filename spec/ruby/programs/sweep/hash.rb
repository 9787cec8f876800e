# Every public method of Hash by its name, with arguments of several kinds and a block.
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
  < <= == > >= [] []= any? assoc clear compact compact! compare_by_identity compare_by_identity? default
  default= default_proc delete delete_if dig each each_key each_pair each_value empty? eql? except fetch
  fetch_values filter filter! flatten has_key? has_value? include? inspect invert keep_if key key? keys length
  member? merge merge! rassoc rehash reject reject! replace select! shift size slice store to_a to_h to_hash
  to_proc to_s transform_values transform_values! update value? values values_at
].freeze
RECEIVERS = [
  -> { { a: 1, 'b' => 2 } },
  -> { {} },
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
