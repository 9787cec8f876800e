# Every public method of Proc by its name, with arguments of several kinds and a block.
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
  << == === >> [] arity call clone dup eql? inspect lambda? parameters to_proc to_s yield
].freeze
RECEIVERS = [
  -> { proc { |x, y| [x, y] } },
  -> { ->(x) { x } },
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
