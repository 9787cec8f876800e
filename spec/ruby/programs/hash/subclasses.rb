# Subclasses of Hash: what goes through overridden methods.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

class Loud < Hash
  def [](key)
    "got #{super.inspect}"
  end

  def []=(key, value)
    super(key.to_s, value)
  end

  def key?(key)
    super(key.to_s)
  end

  def fetch(key, *rest, &block)
    super(key.to_s, *rest, &block)
  end
end

loud = Loud.new
loud[:a] = 1
loud.store(:b, 2)
loud.merge!({ c: 3 })
loud.update(d: 4)
check { loud }
check { loud.class }
check { loud[:a] }
check { loud['a'] }
check { loud.key?(:a) }
check { loud.include?(:a) }
check { loud.has_key?('a') }
check { loud.fetch(:a) }
check { loud.fetch(:zz, 0) }
check { loud.dig('a') }
check { loud.values_at('a') }
check { loud.fetch_values('a') }
check { loud.slice('a') }
check { loud.slice('a').class }
check { loud.to_h.class }
check { loud.to_hash.class }
check { loud.dup.class }
check { loud.merge({ x: 1 }) }
check { loud.merge({ x: 1 }).class }
check { loud.select { true }.class }
check { loud.reject { false }.class }
check { loud.map { |k, v| [k, v] } }
check { loud.to_a }
check { loud.invert.class }
check { loud.transform_values { |v| v }.class }
check { loud.transform_values { |v| v }['a'] }
check { loud.sort_by { |k, v| k.to_s }.first }
check { loud == { 'a' => 1, b: 2, c: 3, d: 4 } }
check { loud.is_a?(Hash) }
check { Hash === loud }
check { loud.delete('a') }
check { loud.compact.class }
check { loud.except(:b).class }
check { loud.partition { |_, v| v > 2 } }
check { loud.group_by { |_, v| v.odd? } }
check { Loud[a: 1].class }
check { Loud[a: 1] }
check { loud.clone.class }
check { { **loud } }
check { def opts(**o) = o; opts(b: 5, **{ c: 1 }) }

class WithDefault < Hash
  def default(key = nil)
    key ? "no #{key}" : super()
  end
end

with_default = WithDefault.new(7)
check { with_default[:x] }
check { with_default.default }
check { with_default.fetch(:x, 1) }
check { with_default.dig(:x) }
check { with_default.values_at(:x) }
check { with_default.key?(:x) }

class Counter < Hash
  def initialize(name)
    super(0)
    @name = name
  end

  attr_reader :name

  def add(key)
    self[key] += 1
    self
  end
end

counter = Counter.new('hits')
check { counter.add(:a).add(:b).add(:a) }
check { counter.name }
check { counter.dup.name }
check { counter.merge({ z: 1 }).name }
check { counter.dup.add(:q)[:nope] }
check { counter.each { |k, v| print k, v }.class }
check { counter.sum { |_, v| v } }
check { counter.max_by { |_, v| v } }
check { counter.inspect }
check { counter.to_s }
check { "#{counter}" }

class Indifferent < Hash
  def initialize(from = {})
    super()
    from.each { |key, value| self[key] = value }
    self.default_proc = proc { |hash, key| hash.key?(key.to_s) ? hash[key.to_s] : nil if key.is_a?(Symbol) }
  end

  alias regular_writer []=

  def []=(key, value)
    regular_writer(key.is_a?(Symbol) ? key.to_s : key, value.is_a?(Hash) && !value.is_a?(Indifferent) ? Indifferent.new(value) : value)
  end
end

mash = Indifferent.new(a: 1, 'b' => { c: { d: 2 } })
check { mash }
check { mash[:a] }
check { mash['a'] }
check { mash[:b][:c]['d'] }
check { mash.dig(:b, :c, :d) }
check { mash[:zz] }
check { mash['b'].class }
check { mash.keys }
check { mash.respond_to?(:regular_writer) }
check { mash.default_proc.class }
