def t; p yield; rescue => e; puts "#{e.class}: #{e.message}"; end
e = %w[a b].each_with_index
def show(*x) = x
%i[map flat_map group_by partition min_by max_by sort_by select filter_map reject find find_all find_index all? any? none? one? count sum uniq take_while drop_while each_entry to_h inject minmax_by tally zip each_slice first collect_concat detect filter].each { |m|
  t { [m, e.send(m, &:first)] }
  t { [m, e.send(m, &method(:show))] }
  t { [m, e.send(m, &->(x, y) { y })] }
  t { [m, e.send(m, &->(x) { x })] }
  t { [m, { a: 1 }.send(m, &:first)] }
  t { [m, { a: 1 }.send(m, &->(x, y) { y })] }
}
