# singleton, forwardable and delegate.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

require 'singleton'; require 'forwardable'; require 'delegate'; require 'observer'; require 'timeout'; require 'monitor'; require 'weakref'; require 'benchmark'; require 'logger'; require 'stringio'; require 'pathname'; require 'English'; require 'socket'; require 'net/http'; require 'etc'; require 'rbconfig'; require 'open3'
class Conf; include Singleton; attr_accessor :v; end
show { Conf.instance.equal?(Conf.instance) }
show { Conf.new }
show { Conf.instance.dup }
show { Conf.instance.clone } ; class Conf2 < Conf; end
show { Conf2.instance.class }
show { Conf.allocate }
class Q; extend Forwardable; def_delegators :@a, :size, :<<, :first, :each; def_delegator :@a, :last, :final; def_delegator "self.class", :name, :cname; delegate [:empty?, :map] => :@a; instance_delegate %i[join] => :arr; def_delegator :arr, :sum; include Enumerable; def initialize; @a = []; end; def arr; @a; end; end
q = Q.new; q << 1; q << 2
show { [q.size, q.first, q.final, q.cname, q.empty?, q.map { |x| x * 2 }, q.join("-"), q.sum, q.include?(2), q.sort_by { |x| -x }] }
show { Q.send(:def_delegator, :@a, :pop) }
show { Q.send(:def_delegators, :@a, :push, :pop) }
o = Object.new; o.extend SingleForwardable; o.def_delegator "[1,2,3]", :size, :count3
show { o.count3 }
class Dec < SimpleDelegator; def extra; "x#{size}"; end; def upcase; super + "!"; end; end
d = Dec.new("abc")
show { [d.extra, d.upcase, d.length, d == "abc", d.to_s, d.inspect, d.__getobj__, d.is_a?(Dec), d.class, d.respond_to?(:reverse), d.reverse, d.eql?(d), !d, d != "abc"] }
show { d.__setobj__("zz"); d.length }
show { d.nope }
show { d.method(:reverse).call }
show { SimpleDelegator.new([1, 2]).map { |x| x + 1 } }
show { SimpleDelegator.new([3]).first }
show { SimpleDelegator.new(5) + 1 }
show { d.dup.__getobj__.equal?(d.__getobj__) }
show { SimpleDelegator.new({a: 1})[:a] }
show { "#{SimpleDelegator.new(3)}" }
show { SimpleDelegator.new(nil).nil? }
show { [SimpleDelegator.new([1]).tap { |x| x.class }].size }
show { SimpleDelegator.new(4).instance_of?(SimpleDelegator) }
show { puts SimpleDelegator.new("pd") }
show { SimpleDelegator.new(3).frozen? }
show { d.public_send(:length) }
show { d.send(:upcase) }
DC = DelegateClass(Array); class DL < DC; def initialize; super([]); end; def second; self[1]; end; end
show { l = DL.new; l << 1 << 2; [l.second, l.size, l.class, l.to_a, DL.ancestors.include?(Delegator), DL.instance_method(:push).class] }
