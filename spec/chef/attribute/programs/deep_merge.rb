M = Chef::Mixin::DeepMerge
a = { 'x' => [1, 2], 'h' => { 'a' => 1, 'b' => nil }, 's' => 'low', 'n' => nil, 'only' => 1 }
b = { 'x' => [2, 3], 'h' => { 'b' => 2, 'c' => nil }, 's' => nil, 'n' => 4, 'other' => [] }
p M.merge(a, b), M.merge(a, b).class
p M.merge(Mash.new(a), nil.to_h)
p M.deep_merge(b, a)
p M.hash_only_merge(a, b)
p M.deep_merge!({ 'k' => 1 }, { 'k' => { 'deep' => 1 } })
p M.deep_merge({ k: { a: 1 } }, { k: { b: 2 }, 'k' => 3 })
p M.hash_only_merge({ 'a' => { 'b' => [1] } }, { 'a' => { 'b' => [2], 'c' => 3 } })
p a, b

class Holder
  include Chef::Mixin::DeepMerge
end
p Holder.new.merge({ a: 1 }, 'b' => 2)
p M.merge({ 'f' => false }, { 'f' => { 'x' => 1 } })
