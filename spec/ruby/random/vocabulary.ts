/**
 * What random programs call: `name(kinds of arguments){parameters of the block}`, separated by spaces.
 * Kinds: `a`rray, `b`oolean or nil, `f`loat, `h`ash, `i`nteger, `r`ange, `s`tring, `x` regular expression, `y` symbol, `_` anything.
 * Left out: what depends on chance, time, memory or the C library (the order that sort_by gives to equals), what does not end, and
 * what Ruby 3.2 changed (inject and sum without a block and arguments, Hash#shift of an empty hash, MatchData#deconstruct).
 */
export const METHODS: Readonly<Record<string, string>> = {
  str: `+(s) *(i) %(_) %(a) %(h) <=>(s) ==(_) ===(_) =~(x) [](i) [](i,i) [](r) [](s) [](x) [](x,i) ascii_only? b bytes bytesize byteslice(i) byteslice(i,i)
    capitalize casecmp(s) casecmp?(s) center(i) center(i,s) chars chomp chomp(s) chop chr codepoints concat(s) count(s) crypt_none
    delete(s) delete_prefix(s) delete_suffix(s) downcase dump each_char.to_a each_line.to_a each_char{x} each_line{x} each_with_index_none empty? encoding end_with?(s) eql?(_)
    freeze frozen? getbyte(i) gsub(s,s) gsub(x,s) gsub(x,h) gsub(x){x} hex include?(s) index(s) index(s,i) index(x) inspect intern length
    lines ljust(i) ljust(i,s) lstrip match(x) match?(x) next oct ord partition(s) partition(x) prepend(s) replace(s) reverse rindex(s) rindex(x) rjust(i) rjust(i,s)
    rpartition(s) rpartition(x) rstrip scan(x) scan(s) scan(x){x} size slice(i,i) slice(x) split split(s) split(x) split(s,i) split(x,i) squeeze squeeze(s)
    start_with?(s) start_with?(x) strip sub(s,s) sub(x,s) sub(x){x} sub(x,h) succ sum swapcase to_c to_f to_i to_i(i) to_r to_s to_sym tr(s,s) tr_s(s,s)
    undump unpack(s) upcase upto(s).first(i) valid_encoding? between?(s,s) clamp(s,s) dup +@ -@ is_a?(_) nil? then{x} insert(i,s) unicode_normalize
    each_grapheme_cluster.to_a unpack1(s) encode(s) force_encoding(s) capitalize! upcase! squeeze!(s) sub!(x,s) gsub!(x,s) slice!(i) slice!(x) tr!(s,s) delete!(s) chomp! strip! succ! reverse!
    delete(s,s) count(s,s) slice!(i,i) <<(s) <<(i) concat(s,s) []=(i,s) []=(s,s) []=(x,s) []=(i,i,s) []=(r,s) setbyte(i,i) each_byte.to_a hash.class`,
  int: `+(i) -(i) *(i) /(i) %(i) **(i) &(i) |(i) ^(i) ~ <<(i) >>(i) <=>(i) ==(_) <(i) >(i) <=(_) >=(f) +(f) -(f) *(f) /(f) +(_) *(_) [](i) abs allbits?(i) anybits?(i)
    bit_length ceil ceil(i) ceildiv_none chr clamp(i,i) coerce(f) coerce(_) denominator digits digits(i) div(i) div(f) divmod(i) divmod(f) downto(i).to_a downto(i){x} even? fdiv(i) floor floor(i)
    gcd(i) gcdlcm(i) integer? lcm(i) magnitude modulo(i) modulo(f) negative? next nobits?(i) nonzero? numerator odd? ord pow(i) pow(i,i) pred rationalize remainder(i) round round(i)
    size.class succ times.to_a times{x} to_c to_f to_i to_r to_s to_s(i) truncate(i) upto(i).to_a upto(i){x} zero? -@ positive? finite? infinite? step(i,i).to_a_none between?(i,i) eql?(_)
    dup inspect is_a?(_) to_int step(20,i).first(3)_none`,
  flt: `+(f) -(f) *(f) /(f) %(f) <=>(f) ==(_) <(f) >(i) +(i) +(_) abs ceil ceil(i) coerce(i) divmod(f) eql?(_) fdiv(f) finite? floor floor(i) infinite? modulo(f) nan? negative?
    next_float prev_float quo(f) rationalize round round(i) to_i to_s truncate truncate(i) zero? -@ inspect div(f) to_c denominator numerator to_r nonzero? step_none clamp(f,f) integer? positive? remainder(f)`,
  sym: `<=>(y) ==(_) =~(x) [](i) [](i,i) [](x) capitalize downcase empty? encoding end_with?(s) id2name inspect length match(x) match?(x) name next size slice(i,i) start_with?(s) succ swapcase to_proc.call(s) to_proc.call(_) to_s to_sym upcase casecmp(y) casecmp?(y)
    to_proc.arity to_proc.lambda? frozen?`,
  arr: `&(a) *(i) *(s) +(a) -(a) <=>(a) ==(_) [](i) [](i,i) [](r) all? all?(_) all?{x} any? any?{x} any?(_) append(_) assoc(_) at(i) bsearch_none chunk_while{x,y}.to_a clear collect{x} collect_concat{x} combination(i).to_a compact
    concat(a) count count(_) count{x} cycle(2).to_a delete(_) delete_at(i) delete_if{x} difference(a) dig(i) dig(i,_) drop(i) drop_while{x} each{x} each_cons(i).to_a each_entry.to_a each_index.to_a each_slice(i).to_a
    each_with_index.to_a each_with_index{x,y} each_with_object([]){x,y} empty? eql?(_) fetch(i) fetch(i,_) fetch(i){x} fill(_) fill(_,i) fill(_,i,i) fill{x} filter_map{x} find{x} find_index(_) find_index{x} first first(i) flat_map{x} flatten flatten(i)
    frozen? group_by{x} include?(_) index(_) insert(i,_) insert(i,_,_) inspect intersect?(a) intersection(a) join join(s) keep_if{x} last last(i) length map{x} map.with_index(i){x,y} max min max(i) min(i) minmax none? none?{x} one? one?{x}
    pack(s) partition{x} permutation(i).first(3) pop pop(i) prepend(_) product(a) push(_) rassoc(_) reduce{x,y} reduce(_){x,y} reduce(:+) inject(_,:+) reject{x} reject!{x} repeated_combination(2).first(4) replace(a) reverse reverse_each.to_a rindex(_)
    rotate rotate(i) select{x} select!{x} shift shift(i) size slice(i,i) slice!(i) slice!(i,i) slice_when{x,y}.to_a sort sort.reverse sort_by(&:to_s) sum sum(_) sum{x} take(i) take_while{x} tally to_a to_h to_h{x} transpose union(a) uniq uniq{x} unshift(_) values_at(i,i) values_at(r)
    zip(a) zip(a,a) |(a) <<(_) []=(i,_) []=(i,i,_) []=(r,_) each_entry.first(2) entries chunk{x}.to_a zip(r) lazy.map{x}.first(2) lazy.select{x}.to_a lazy.reject{x}.first(2) compact! flatten! uniq! map!{x} sort!{x,y}_none min_by(&:to_s) max_by(&:to_s) minmax_by(&:to_s)
    each_slice(i).map{x} step_none sum(0.0) dig(_) deconstruct cycle.first(i) inject{x,y} inject(:*) each_with_index.map{x,y} each_with_index.select{x,y} values_at(i) take(i).map{x} grep(_) grep(x){x} grep_v(x) bsearch{x} find_all{x} detect{x} filter{x} partition(&:nil?)
    each_cons(2).map{x,y} each_slice(2).to_h zip(a).to_h zip(a).flatten lazy.zip(a).first(2) lazy.flat_map{x}.first(3) lazy.take_while{x}.to_a lazy.with_index.to_a lazy.uniq.to_a lazy.filter_map{x}.first(1) each_with_object({}){x,y} freeze first(_) combination(2).count`,
  hash: `==(_) [](_) [](y) []=(_,_) any? any?{x,y} all?{x,y} assoc(_) clear compact compare_by_identity.size count count{x,y} default delete(_) delete(y){x} delete_if{x,y} dig(y,_) dig(_) each{x,y} each{x} each_pair.to_a each_key.to_a each_value{x} each_with_index{x,y} each_with_object([]){x,y} empty?
    except(y) fetch(_) fetch(y) fetch(_,_) fetch(_){x} fetch_values(y) filter_map{x,y} find{x,y} flat_map{x,y} group_by{x,y} has_key?(_) has_value?(_) include?(_) inject{x,y} inspect invert keep_if{x,y} key(_) key?(_) keys length map{x,y} map{x} max_by{x,y}_none member?(_) merge(h) merge(h){x,y,z} merge!(h) merge!(h){x,y,z} merge(h,h) min_by{x,y}_none none?{x,y}
    partition{x,y} rassoc(_) reduce{x,y} rehash reject{x,y} reject!{x,y} replace(h) select{x,y} select!{x,y} size slice(y,_) sort_by{x,y}_none store(_,_) sum{x,y} to_a to_h to_h{x,y} to_proc.call(_) transform_keys(&:to_s) transform_keys(h) transform_keys{x} transform_values{x} transform_values(&:to_s) update(h) values values_at(_,y) value?(_) zip(a)
    <=(h) >(h) <(h) >=(h) filter{x,y} find_all{x,y} each_slice(i).to_a first first(i) min_by(&:to_s)_none each_entry.to_a sum(0){x,y} to_a.transpose sort_by(&:to_s) sort{x,y}_none reduce([]){x,y} each_with_index.map{x,y} any?(_) detect{x,y} entries uniq{x,y} tally take(i) drop(i) dup freeze flatten flatten(i) deconstruct_keys(a) compact! transform_values!{x} default_proc transform_keys!(&:to_s) key(i) delete_if{x}`,
  range: `==(_) ===(_) begin bsearch_none count cover?(_) cover?(r) each{x} each_slice(i).to_a end entries eql?(_) exclude_end? first first(i) include?(_) inspect last last(i) map{x} max max(i) max{x,y}_none min min(i) minmax reduce(:+) reject{x} select{x} size step(i).to_a step(i){x} sum sum{x} to_a to_s %(i) each_cons(2).to_a each_with_index.to_a member?(_) partition{x} zip(a) take_while{x} each_entry.first(i) lazy.map{x}.first(2) find{x} to_a.reverse reverse_each.first(2) inject{x,y} each_with_object([]){x,y} group_by{x} tally filter_map{x} frozen? step(2).class hash.class`,
  rex: `=~(s) ==(_) ===(_) match(s) match(s,i) match?(s) source to_s inspect options names named_captures casefold? match(s).to_a match(s)&.captures match(s)&.pre_match match(s)&.named_captures match(s)&.begin(0) match(s)&.values_at(0,1) match(s)&.offset(0) match(s)&.[](i) match(s)&.[](y) match(s)&.post_match match(s)&.to_s match(s)&.size eql?(_) frozen? match(_) ~_none match(s)&.end(i) match(s)&.names`,
};

/** Texts in which something happens. */
export const STRINGS = [
  `''`, `'a'`, `'abc'`, `'b'`, `'Hello World'`, `'  pad '`, `'a,b,,c'`, `"line1\\nline2\\n"`, `"é✓ü"`, `'10'`, `'3.5e2x'`, `'0x1f'`, `"tab\\tnew"`, `'aaBB'`, `'node_name-1.2'`, `','`, `' '`, `'l'`,
  `'%d'`, `'a-c'`, `'^a'`, `'\\\\1x'`, `"\\u00e9"`, `'zz'`, `'Az9'`, `'UTF-8'`, `'a*'`, `'U*'`, `'C2'`, `'[a]'`, `'k=v;w=x'`, `"\\n"`, `'nova.conf'`, `'7'`, `'\\\\k<k>'`, `'#{i}'`, `"#{i}-#{y}"`,
  `'%05.1f|%-5s'`, `'%x'`, `'%s and %p'`, `'%<k>s'`, `'%{a}'`, `'%+d%%'`, `'%08b'`, `'%e'`, `'%3d|%-3d|'`, `'%.2s'`, `'%#x'`, `'% d'`, `'%2$s %1$s'`, `'%*d'`, `'%g'`, `'%o'`, `"'q'"`,
] as const; // prettier-ignore

export const REGEXPS = [
  '/a/', '/[a-c]+/', '/(\\w)(\\d)?/', '/^\\s*/', '/\\b/', '/(?<k>\\w+)=(?<v>[^;]*)/', '/x*/i', '/[^,]*,?/', '/\\d+/', '//', '/l+/', '/(.)\\1/', '/\\A.|.\\z/m', '/$/', '/[[:upper:]]/', '/(?=b)/', '/é|✓/', '/\\s/', '/[A-Z]/', '/(a)|(b)/', '/\\W/', '/.o/x', '/(?i)hello/', '/\\h+/', '/(?<!l)o/', '/\\p{Alpha}+/', '/a{2,}/', '/.*?e/', '/\\n/',
] as const; // prettier-ignore

export const INTEGERS = ['0', '1', '2', '3', '-1', '5', '-2', '7', '10', '16', '-7', '36', '100', '255'] as const;
/** Those which would fill memory as an argument are only asked. */
export const LARGE_INTEGERS = ['2**64', '-(2**70)', '12345678901234567890', '10**18', '4294967296'] as const;
export const FLOATS = ['0.0', '1.5', '-2.25', '0.1', '1e20', '1e-5', '3.0', '-0.0', '100.125', '1e100', '2.5', '0.5', '1234567.891', 'Float::INFINITY', 'Float::NAN'] as const; // prettier-ignore
export const SYMBOLS = [':a', ':b', ':upcase', ':to_s', ':length', ':"odd name"', ':k', ':c', ':+', ':nope'] as const;
export const RANGES = ['(1..3)', '(0...4)', '(..2)', "('a'..'e')", '(3..1)', '(-3..-1)', '(1.0..2.5)', '(0..-1)', '(1...1)', "('A'...'D')"] as const; // prettier-ignore
