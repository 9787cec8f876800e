# Every public method of Array by its name, with arguments of several kinds and a block.
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
  & * + - << <=> == [] []= all? any? append assoc at bsearch bsearch_index clear collect collect! compact
  compact! concat count delete delete_at delete_if difference dig drop drop_while each each_index empty? eql?
  fetch fill filter filter! find_index first flatten flatten! include? index insert inspect intersect?
  intersection join keep_if last length map map! max min minmax none? one? pop prepend product push rassoc
  reject reject! replace reverse reverse! reverse_each rindex rotate rotate! select! shift size slice slice!
  sort sort! sort_by! sum take take_while to_a to_ary to_h to_s transpose union uniq uniq! unshift values_at |
].freeze
RECEIVERS = [
  -> { [3, 1, 2] },
  -> { [[1, 2], [3, 4]] },
  -> { [] },
  -> { ['b', 'a', nil] },
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
