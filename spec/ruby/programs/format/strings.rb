# format with strings, characters, names and numbers of arguments; its errors.
def refused
  p yield
rescue => e
  puts "#{e.class}: #{e.message}"
end

p '%s' % 'a', '%s and %s' % %w[a b], '%5s|%-5s|' % %w[a b], '%.2s' % 'abc', '%5.1s|' % 'abc', '%05s' % 'a', '%s' % nil, '%s' % :sym, '%s' % [[1, 2]], '%s' % 1.5, '%s' % { a: 1 }, '%s' % true, '%5s|' % 'é', '%.1s' % '😀a', '%-6s|' % '😀'
p '%p' % [nil], '%p %p' % ['a', :b], '%-10p|' % [:a], '%.3p' % ['abcdef'], '%5p' % [1]
p '%c' % 'a', '%c' % 97, '%c' % 0x1f600, '%5c|' % 'x', '%-5c|' % 'x', '%c%c' % [72, 'i'] rescue p $!
p '%%' % [], '100%% of %s' % 'x', "a%\n" % [], "%5s%%" % 1
p '%<a>d %<b>s' % { a: 1, b: 'x' }, '%{a}-%{b}' % { a: 1, b: nil }, '%<a>5.1f|' % { a: 2.25 }, '%-5<a>d|' % { a: 1 }, '%5{a}|' % { a: 1 }, '%-5{a}|' % { a: 1 }, '%{a b}' % { 'a b': 1 }, '%<a>s %<a>p' % { a: 'x' }, '%<a>%' % { a: 1 }
p format('%<x>s', Hash.new { |_, k| "no #{k}" }), format('%{x}', Hash.new('dflt'))
p '%1$s %2$s %1$s' % %w[a b], '%2$*1$d|' % [5, 1], '%1$5d|' % 1, '%3$s' % [1, 2, 3]
p format('%s'.dup, 'x'), sprintf('%s', 'x'), format('none'), format('%s', [1]), Kernel.format('%d', 1), 'a'.%(1), format('%s %s', *%w[a b]), 'plain' % [], 'x' % nil
refused { '%s' % [] }
refused { '%d %d' % [1] }
refused { '%y' % 1 }
refused { '%' % 1 }
refused { '%5' % 1 }
refused { '%-' % 1 }
refused { '%.' % 1 }
refused { '% ' % 1 }
refused { '%5%' % [] }
refused { '%<a>d' % 1 }
refused { '%<a>d' % { b: 1 } }
refused { '%{a}' % { 'a' => 1 } }
refused { '%{a}' % [] }
refused { '%<a>s %d' % [{ a: 1 }, 2] }
refused { '%1$s %s' % [1, 2] }
refused { '%s %1$s' % [1, 2] }
refused { '%s %<a>s' % [{ a: 1 }] }
refused { '%1$s %<a>s' % [{ a: 1 }] }
refused { '%<a>s %1$s' % [{ a: 1 }] }
refused { '%c' % '' }
refused { '%c' % 'abc' }
refused { '%c' % nil }
refused { '%{a' % { a: 1 } }
refused { '%<a' % { a: 1 } }
refused { '%2$s' % [1] }
refused { '%0$s' % [1] }
refused { '%<a><b>d' % { a: 1, b: 2 } }
refused { '%<a>{b}' % { a: 1, b: 2 } }
refused { '%5 5d' % 1 }
refused { '%5*d' % [1, 2] }
refused { '%.1.1d' % 1 }
refused { '%1$1$s' % 1 }
refused { format }
refused { format(1) }
refused { format(nil, 1) }
refused { '%s' % BasicObject }
class Thing
  def to_s = 'thing'
  def inspect = '#<thing>'
end
p '%s %p' % [Thing.new, Thing.new], '%s' % Thing.new
begin
  '%<nope>s' % { a: 1 }
rescue KeyError => e
  p e.key, e.receiver
end
puts format('%-20s %8.2f %05d', 'name', 3.14159, 42), format('| %-10s | %10s |', 'left', 'right')
printf("%s-%03d\n", 'x', 7)
$stdout.printf("%d\n", 3)
