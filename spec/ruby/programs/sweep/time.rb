# Every public method of Time by its name, with arguments of several kinds and a block.
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
  + - <=> asctime ctime day dst? eql? friday? getgm getutc gmt? gmt_offset gmtime gmtoff hour inspect isdst
  mday min mon monday? month nsec saturday? sec strftime subsec sunday? thursday? to_a to_f to_i to_r to_s
  tuesday? tv_nsec tv_sec tv_usec usec utc utc? utc_offset wday wednesday? yday year
].freeze
RECEIVERS = [
  -> { Time.utc(2020, 1, 31, 12, 30, 15.5) },
  -> { Time.at(0, in: '+02:00') },
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
