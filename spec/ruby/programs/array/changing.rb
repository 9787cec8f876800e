# Changing arrays in place.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

def on(array)
  result = yield array
  p [result, array]
rescue StandardError => e
  puts "#{e.class}: #{e.message} #{array.inspect}"
end

on([1, 2, 3]) { |a| a[0] = 9 }
on([1, 2, 3]) { |a| a[5] = 9 }
on([1, 2, 3]) { |a| a[-1] = 9 }
on([1, 2, 3]) { |a| a[-4] = 9 }
on([1, 2, 3]) { |a| a[0, 2] = [7, 8, 9] }
on([1, 2, 3]) { |a| a[0, 2] = 7 }
on([1, 2, 3]) { |a| a[1, 0] = [7] }
on([1, 2, 3]) { |a| a[0..1] = [] }
on([1, 2, 3]) { |a| a[1..] = 5 }
on([1, 2, 3]) { |a| a[5..6] = 5 }
on([1, 2, 3]) { |a| a[3, 1] = nil }
on([1, 2, 3]) { |a| a['x'] = nil }
on([1, 2, 3]) { |a| a[0, 1] = [[4]] }
on([1]) { |a| a << 2 << 3 }
on([1]) { |a| a.push }
on([1]) { |a| a.push(2, 3) }
on([1]) { |a| a.append(4) }
on([1, 2, 3]) { |a| a.pop }
on([1, 2, 3]) { |a| a.pop(2) }
on([]) { |a| a.pop }
on([1, 2, 3]) { |a| a.shift }
on([1, 2, 3]) { |a| a.shift(2) }
on([]) { |a| a.shift }
on([1]) { |a| a.unshift(2, 3) }
on([1]) { |a| a.prepend(0) }
on([1, 2, 3]) { |a| a.insert(1, :x, :y) }
on([1, 2, 3]) { |a| a.insert(-2, :x) }
on([1]) { |a| a.insert(3, :x) }
on([1]) { |a| a.insert(1) }
on([1]) { |a| a.concat([2], [3, 4]) }
on([1]) { |a| a.concat(a, a) }
on([1, 2, 1]) { |a| a.delete(1) }
on([1, 2, 1]) { |a| a.delete(5) }
on([1, 2, 1]) { |a| a.delete(5) { :none } }
on([1, 2, 3]) { |a| a.delete_at(1) }
on([1, 2, 3]) { |a| a.delete_at(-1) }
on([1, 2, 3]) { |a| a.delete_at(9) }
on([1, 2, 3]) { |a| a.delete_if(&:odd?) }
on([1, 2, 3]) { |a| a.reject!(&:odd?) }
on([2]) { |a| a.reject!(&:odd?) }
on([1, 2, 3]) { |a| a.select!(&:odd?) }
on([1]) { |a| a.select!(&:odd?) }
on([1, 2, 3]) { |a| a.keep_if(&:odd?) }
on([1, 2, 3]) { |a| a.filter!(&:odd?) }
on([1, 2, 3]) { |a| a.slice!(1) }
on([1, 2, 3]) { |a| a.slice!(0, 2) }
on([1, 2, 3]) { |a| a.slice!(1..) }
on([1, 2, 3]) { |a| a.slice!(3, 1) }
on([1, 2, 3]) { |a| a.slice!(4, 1) }
on([1, 2, 3]) { |a| a.slice!(-2..-1) }
on([1, 2, 3]) { |a| a.map! { |x| x * 2 } }
on([1, 2, 3]) { |a| a.collect!(&:to_s) }
on([3, 1, 2]) { |a| a.sort! }
on([3, 1, 2]) { |a| a.sort! { |x, y| y <=> x } }
on(%w[bb a]) { |a| a.sort_by!(&:size) }
on([1, 2, 3]) { |a| a.reverse! }
on([1, 2, 3]) { |a| a.rotate! }
on([1, 2, 3]) { |a| a.rotate!(-1) }
on([1, nil]) { |a| a.compact! }
on([1]) { |a| a.compact! }
on([1, 1]) { |a| a.uniq! }
on([1, 2]) { |a| a.uniq! }
on([1, 2, 3]) { |a| a.uniq!(&:odd?) }
on([1, [2, [3]]]) { |a| a.flatten! }
on([1, [2, [3]]]) { |a| a.flatten!(1) }
on([1]) { |a| a.flatten! }
on([1, 2]) { |a| a.clear }
on([1, 2]) { |a| a.replace([3]) }
on([1, 2]) { |a| a.replace(nil) }
on([1, 2, 3]) { |a| a.fill(0) }
on([1, 2, 3]) { |a| a.fill(0, 1) }
on([1, 2, 3]) { |a| a.fill(0, 1, 1) }
on([1, 2, 3]) { |a| a.fill(0, 5, 1) }
on([1, 2, 3]) { |a| a.fill(0, 1..2) }
on([1, 2, 3]) { |a| a.fill { |i| i * i } }
on([1, 2, 3]) { |a| a.fill(-2) { |i| i * 10 } }
on([1, 2, 3]) { |a| a.fill(:x, nil, nil) }

frozen = [1, 2].freeze
on(frozen) { |a| a << 1 }
on(frozen) { |a| a[0] = 1 }
on(frozen) { |a| a.push }
on(frozen) { |a| a.pop }
on(frozen) { |a| a.sort! }
on(frozen) { |a| a.map! { 1 } }
on(frozen) { |a| a.clear }
on(frozen) { |a| a.concat([]) }
on(frozen) { |a| a.delete(9) }
on(frozen) { |a| a.delete(1) }
on(frozen) { |a| a.compact! }
on(frozen) { |a| a.unshift }
on(frozen) { |a| a.insert(0) }
on(frozen) { |a| a.fill(1) }
on(frozen) { |a| a.map { |x| x + 1 } }
on(frozen) { |a| a.dup << 3 }
on(frozen) { |a| a.clone << 3 }

puts 'changed while iterating'
on([1, 2, 3]) { |a| a.each { |x| a << x + 10 if a.size < 6 } }
on([1, 2, 3, 4]) { |a| a.each { |x| a.delete(x) } }
on([1, 2, 3, 4]) { |a| a.map { |x| a.clear; x } }
on([1, 2, 3, 4]) { |a| a.each_with_index { |x, i| a.delete_at(i) } }
on([1, 2, 3, 4]) { |a| a.select! { |x| break :left if x == 3; x == 2 } }
on([1, 2, 3, 4]) { |a| a.reverse_each { |x| a.pop(2) if x == 4 } }
on([1, 2, 3, 4]) { |a| a.delete_if { |x| raise 'stop' if x == 3; true } }
