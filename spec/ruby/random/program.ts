import { array, constant, constantFrom, letrec, oneof, tuple, type Arbitrary } from 'fast-check';
import { FLOATS, INTEGERS, LARGE_INTEGERS, METHODS, RANGES, REGEXPS, STRINGS, SYMBOLS } from './vocabulary.ts';

type Text = Arbitrary<string>;

/** The kinds of expressions, and the letters by which the vocabulary calls them. */
interface Kinds {
  str: string;
  int: string;
  flt: string;
  sym: string;
  arr: string;
  hash: string;
  range: string;
  rex: string;
  bool: string;
  any: string;
  call: string;
  inBlock: string;
}

type Tie = (kind: keyof Kinds) => Text;

const LETTERS: Readonly<Record<string, keyof Kinds>> = {
  s: 'str',
  i: 'int',
  f: 'flt',
  y: 'sym',
  a: 'arr',
  h: 'hash',
  r: 'range',
  x: 'rex',
  b: 'bool',
  _: 'any',
};

/** Fills the holes of a template, in order. */
function filled(template: string, ...holes: readonly Text[]): Text {
  if (holes.length === 0) return constant(template);
  return tuple(...holes).map((texts) => texts.reduce((text, each) => text.replace('□', () => each), template));
}

/** A template whose holes say their kinds: `(‹str›) + (‹str›)`. */
function template(tie: Tie, text: string): Text {
  const kinds = [...text.matchAll(/‹(\w+)›/g)].map(([, kind]) => tie(kind as keyof Kinds));
  return filled(text.replace(/‹\w+›/g, '□'), ...kinds);
}

function templates(tie: Tie, texts: string): Text {
  return oneof(
    ...texts
      .trim()
      .split('\n')
      .map((text) => template(tie, text.trim())),
  );
}

/** All calls of a kind of receiver that the vocabulary has. */
function callsOf(tie: Tie, kind: keyof Kinds & keyof typeof METHODS): Text {
  const calls = (METHODS[kind] as string).trim().split(/\s+/).filter((call) => !call.endsWith('_none')); // prettier-ignore
  return oneof(...calls.map((call) => callOf(tie, kind, call)));
}

function callOf(tie: Tie, kind: keyof Kinds, call: string): Text {
  const holes: Text[] = [tie(kind)];
  const operator = /^([^\w\s[{(]+)\((\w)\)$/.exec(call);
  if (operator && operator[1] !== '[]=') {
    holes.push(tie(LETTERS[operator[2] as string] as keyof Kinds));
    return filled(`(□ ${operator[1]} □)`, ...holes);
  }
  const text = call
    .replace(/\(([^()]*)\)/g, (whole, list: string) => {
      const args = list.split(',');
      if (!args.every((each) => each in LETTERS)) return whole;
      for (const each of args) holes.push(tie(LETTERS[each] as keyof Kinds));
      return `(${args.map(() => '□').join(', ')})`;
    })
    .replace(/\{([xyz,]+)\}/, (_whole, parameters: string) => {
      holes.push(tie('inBlock'));
      return ` { |${parameters.replaceAll(',', ', ')}| □ }`;
    });
  return filled(`□.${text}`, ...holes);
}

const expressions = letrec<Kinds>((typed) => {
  const tie = typed as Tie;
  const leafOr = (leaf: Text, ...others: Text[]): Text => oneof({ maxDepth: 3, depthSize: 'small', withCrossShrink: true, depthIdentifier: 'ruby' }, { arbitrary: leaf, weight: 4 }, ...others.map((arbitrary) => ({ arbitrary, weight: 1 }))); // prettier-ignore
  const kinds = ['str', 'int', 'flt', 'sym', 'arr', 'hash', 'range', 'rex'] as const;
  return {
    str: leafOr(oneof(constant('s'), constantFrom(...STRINGS)), templates(tie, `
      "<#{‹any›}>"
      (‹str› + ‹str›)
      ‹any›.inspect
      (‹sym›.to_s)
      ‹arr›.join(‹str›)
      format('%5.2f|%-4s|%04d|%x', ‹flt›, ‹str›, ‹int›, ‹int›)
      format(‹str›, ‹any›, ‹any›)
      ‹str›.dup`)),
    int: leafOr(oneof(constant('i'), constantFrom(...INTEGERS)), templates(tie, `
      ‹str›.size
      ‹arr›.length
      (‹int› + ‹int›)
      (‹bool› ? ‹int› : ‹int›)`)),
    flt: leafOr(oneof(constant('f'), constantFrom(...FLOATS)), templates(tie, `
      (‹flt› * ‹int›)
      ‹int›.to_f`)),
    sym: leafOr(oneof(constant('y'), constantFrom(...SYMBOLS)), templates(tie, '‹str›.to_sym')),
    arr: leafOr(oneof(constant('a'), constantFrom('[]', '[1, 2, 3]', "['b', 'a', 'c']", '[3, 1, 2]', '[nil, 1, nil]', '[[1, 2], [3, 4]]', '[:a, :b]', '%w[x y x]', '[1, [2, [3, [4]]]]', '[1.5, 2, 0.5]', "['a', 1, nil, :b, 2.5]", '[[:a, 1], [:b, 2]]', '[true, false]')), templates(tie, `
      [‹any›, ‹any›]
      [*‹any›, ‹int›]
      ‹str›.chars
      ‹hash›.to_a
      Array(‹any›)
      ‹arr›.map { |x| ‹inBlock› }
      [‹hash›, ‹hash›]
      ‹str›.split(‹str›)`)),
    hash: leafOr(oneof(constant('h'), constantFrom('{}', '{ a: 1, b: 2 }', "{ 'a' => 'x', 'b' => nil }", '{ 1 => :one, 2 => :two }', '{ a: { b: [1, 2] }, c: nil }', "{ 'l' => '1', 'o' => '0' }", '{ k: 3, b: 1 }')), templates(tie, `
      { a: ‹any›, ‹any› => ‹any› }
      { ‹str› => ‹any› }
      ‹hash›.merge(‹hash›)
      Hash.new(‹any›)
      { **‹hash›, b: ‹any› }
      ‹arr›.zip(‹arr›).to_h
      Hash.new { |x, y| x[y] = ‹int› }
      ‹arr›.group_by { |x| ‹inBlock› }
      ‹arr›.each_with_index.to_h`)),
    range: leafOr(oneof(constant('r'), constantFrom(...RANGES)), templates(tie, `
      (‹int›..‹int›)
      (‹int›...‹int›)`)),
    rex: leafOr(constantFrom(...REGEXPS), templates(tie, `
      Regexp.new(Regexp.escape(‹str›))
      /#{‹sym›}|x/i
      Regexp.union(‹str›, ‹rex›)`)),
    bool: leafOr(constantFrom('true', 'false', 'nil'), templates(tie, `
      !‹any›
      (‹any› == ‹any›)
      ‹any›.nil?
      ‹any›.is_a?(Comparable)
      (‹bool› && ‹any›)
      (‹bool› || ‹any›)
      ‹any›.respond_to?(‹sym›)
      ‹any›.frozen?`)),
    any: oneof({ maxDepth: 3, depthSize: 'small', withCrossShrink: true, depthIdentifier: 'ruby' }, constantFrom('nil', '1', "'a'", ':a', '[1, 2]', '{ a: 1 }', 'true', '2.5', 'r', 's', 'i', 'a', 'h'), ...kinds.slice(0, 6).map((kind) => tie(kind)), templates(tie, '[‹range›][0]'), templates(tie, '[‹rex›][0]'), tie('bool'), constantFrom(...LARGE_INTEGERS), tie('call')),
    call: oneof({ withCrossShrink: true }, ...kinds.map((kind) => callsOf(tie, kind)), templates(tie, `
      Integer(‹any›)
      Integer(‹str›, ‹int›)
      Float(‹any›)
      String(‹any›)
      Array(‹any›)
      Hash(‹any›)
      Rational(‹any›, ‹int›)
      format(‹str›, ‹any›)
      format(‹str›, ‹hash›)
      ‹any›.public_send(‹sym›)
      ‹any›.public_send(‹sym›, ‹any›)
      ‹any› == ‹any›
      ‹any› <=> ‹any›
      ‹any› === ‹any›
      ‹any›.to_s
      ‹any› + ‹any›
      ‹any› * ‹int›
      ‹any›[‹any›]
      ‹any›.class
      ‹any›.to_a
      ‹any›.dup
      ‹any›.eql?(‹any›)
      ‹any›.instance_of?(‹any›)
      ‹any›&.length
      ‹any›.map(&‹sym›)
      ‹any›.each_with_index.to_a
      ‹any›.then { |x| ‹inBlock› }
      ‹any›.tap { |x| ‹inBlock› }
      ‹any›.freeze
      ‹any›.to_h
      ‹any›.instance_variables
      ‹any›.itself
      ‹any›.method(‹sym›).arity
      ‹any›.method(‹sym›).owner
      ‹any›.nonsense(‹any›)
      (‹any›).nonsense
      Math.sqrt(‹any›)
      Comparable.instance_method(:clamp).bind(‹int›).call(‹int›, ‹int›)
      [‹str›, ‹str›, ‹str›].sort
      [‹any›, ‹any›].max
      [‹any›, ‹any›].sort
      [‹int›, ‹flt›].minmax
      Struct.new(:a, :b).new(‹any›, ‹any›).to_a
      Struct.new(:a, :b).new(‹any›, ‹any›).to_h
      Struct.new(:a, :b, keyword_init: true).new(**‹hash›).to_h
      Struct.new(:a).new(‹any›) == Struct.new(:a).new(‹any›)
      ‹str›.each_char.with_index.map { |x, y| ‹inBlock› }
      ‹str›.each_char.with_object([]).to_a.size
      ‹arr›.each.next
      ‹arr›.each_slice(2).include?(‹any›)
      ‹arr›.each.with_index(1).to_a
      ‹arr›.each_with_index.max_by { |x, y| y }
      ‹arr›.sort_by { |x| x.to_s }
      ‹arr›.sort { |x, y| x.to_s <=> y.to_s }
      ‹arr›.min_by { |x| x.to_s }
      ‹arr›.inject { |x, y| "#{x}#{y}" }
      ‹arr›.dig(0, ‹any›)
      ‹hash›.sort_by { |x, y| x.to_s }
      ‹hash›.min_by { |x, y| y.to_s }
      ‹hash›.sum { |x, y| y.to_s.size }
      ‹hash›.each_with_object({}) { |(x, y), z| z[y] = x }
      ‹hash›.map { |x, y| [y, x] }.to_h
      ‹hash›.inject(0) { |x, (y, z)| x + y.to_s.size }
      ‹hash›.find { |x, y| ‹inBlock› }&.first
      ‹hash›.partition { |x, y| ‹inBlock› }.map(&:to_h)
      ‹hash›.to_a.flatten(1)
      ‹rex›.match(‹str›) { |x| x.begin(0) }
      ‹str›.gsub(‹rex›) { "<#{$&}#{$1}>" }
      ‹str›.sub(‹rex›, '[\\0]')
      (‹str› =~ ‹rex›; [$~ && $~[0], $1, $\`])
      ‹str›.tr('a-y', 'b-z')
      ‹str›.unpack('a2 a*')
      ‹arr›.pack('U*')
      ‹str› % [‹any›, ‹any›]
      ‹str› % ‹hash›
      ‹str› <=> ‹str›
      ‹int›.to_s.rjust(6, '0')
      ‹int›.digits.sum
      ‹int›.pow(‹int›, 7)
      ‹int›.round(-1)
      ‹flt›.round(‹int›)
      ‹flt›.to_s
      ‹flt›.floor(2)
      ‹flt›.divmod(‹flt›)
      ‹str›.to_f.to_s
      ‹str›.to_i(16)
      (‹int›.times.map { |x| x * 2 }).each_slice(2).to_a
      1.step(10, ‹int›).first(4)
      1.0.step(by: 0.5, to: 3).to_a
      ‹int›.upto(6).select(&:even?)
      (1..Float::INFINITY).lazy.map { |x| x * 2 }.select { |x| x % 3 == 0 }.first(3)
      ‹range›.step(2).to_a.first(3)
      ‹range›.each_slice(2).first(2)
      ->(x) { ‹inBlock› }.call(‹any›)
      ->(x, y = 2, *z) { [x, y, z] }.call(*‹arr›)
      proc { |x, y| [x, y] }.call(‹any›)
      proc { |x, (y, *z), w| [x, y, z, w] }.call(*‹arr›)
      proc { |x| ‹inBlock› }.curry.call(‹any›)
      (->(x) { x.to_s } >> ->(x) { x.size }).call(‹any›)
      ‹arr›.map(&:to_s).map(&:size).sum
      ‹sym›.to_proc.call(‹any›)
      method(:format).unbind.class
      defined?(‹call›)
      (2..).first(‹int›)
      (2..).include?(‹any›)
      (2..).each { |x| break [x, ‹any›] if x > 4 }
      (‹int›..).lazy.map { |x| ‹inBlock› }.first(2)
      (‹int›..).size
      (‹int›..).step(3).first(2)
      (‹int›..) == (‹int›..)
      (‹int›..).cover?(‹any›)
      ‹str›[‹int›..]
      ‹arr›[‹int›..]
      ‹str›[..‹int›]
      ‹arr›[...‹int›]
      ‹arr›.each_with_index.select { |x, y| y > 0 }
      ‹arr›.first(‹int›).zip(‹range›)
      [‹any›, ‹any›].to_s
      "%s %p" % [‹any›, ‹any›]
      (‹any› in [Integer, *])
      (‹any› in { a: Integer => q })
      (‹any› => { a: })
      case ‹any› when String, Symbol then 1 when ‹range› then 2 when ‹rex› then 3 when nil then 4 else 5 end
      case ‹any› in [] then 0 in [x] then x in [Integer => x, *y] if y.size > 1 then [x, y] in { a: 1 | 2 => x, **nil } then x in { a:, **y } then [a, y] in String | Symbol => x then x.size in nil then :nil else :no end
      case ‹any› in { a: { b: [*, Integer => x, *] } } then x in [[x, *], *] then x in ^i then :pinned in 1.. then :up in Float | Integer then :num else :none end
      case [‹int›, ‹any›] in [0, _] then :zero in [Integer => x, String => y] unless y.empty? then [x, y] in [x, y] then x end`)),
    inBlock: oneof({ maxDepth: 3, depthSize: 'small', withCrossShrink: true, depthIdentifier: 'ruby' }, constantFrom('x', 'x.to_s', '[x, i]', 'x.inspect', 'x == 1', 'x.nil?', 'x.to_s.size', 'x.is_a?(String)', 'next 7 if x == 2; x', 'x && 1', '!x', 'i += 1', 't << x; t.size', '"#{x}!"', 'x.class', 'x.to_s.upcase', '_ = x; nil', 'x.respond_to?(:each)', 's << x.to_s; s.size', 'x.hash == x.hash', 'x.frozen?', '[x, x]', 'break x if x == 3; x', '(h[x.to_s] = i; x)'), tie('call'), tie('bool'), tie('any')),
  };
}); // prettier-ignore

const { any, call, bool, arr, hash, int, str, inBlock } = expressions;

/** Shows a value, or the error that came instead. */
const shown = (expression: string): string =>
  `begin; p((${expression})); rescue StandardError => e; puts "#{e.class}: #{e.message}"; end`;

const hole = (text: string, ...holes: Text[]): Text => filled(text, ...holes);

const statements = letrec<{ simple: string; statement: string }>((tie) => {
  const statement = tie('statement') as Text;
  const show = call.map(shown);
  return {
    simple: oneof(
      { withCrossShrink: true },
      show,
      hole('i = □', int),
      hole('s = □.dup', str),
      hole('a = □.dup', arr),
      hole('h = □.dup', hash),
      hole('begin; a, (i, *s), y = □; p [a, i, s, y]; a = [a]; i = 3; s = s.to_s; y = :k; rescue StandardError => e; p e.class; end', any),
      hole('a, i = □, □', arr, int),
      hole('begin; s << □.to_s; t << □; rescue StandardError => e; puts e.message; end', any, any),
      hole('h[□.to_s] ||= □', any, any),
      hole('i += □', int),
      hole('p((□) ? 1 : 2)', any),
      hole('puts "#{□} #{□}"', any, any),
      hole('puts((□), (□))', any, any),
      hole('print((□), "\\n")', any),
      hole('p(*□)', arr),
      hole('z = □; p z.equal?(z), z == z.dup', any),
    ),
    statement: oneof(
      { maxDepth: 2, withCrossShrink: true, depthIdentifier: 'statement' },
      { arbitrary: tie('simple') as Text, weight: 12 },
      hole('if □\n□\nelse\n□\nend', any, statement, statement),
      hole('unless □\n□\nend', bool, statement),
      hole('□.each do |x|\n□\nnext if x == 1\nbreak if x == 3\n□\nend rescue p $!', any, statement, statement),
      hole('□.each_with_index do |x, z|\n□\nend', arr, statement),
      hole('for x in □\n□\nend rescue p $!.class', any, statement),
      hole('w = 0\nwhile w < 3\nw += 1\nnext if w == □\n□\nend', int, statement),
      hole('w = 3\nbegin\nw -= 1\n□\nend until w <= 0', statement),
      hole('begin\n□\np(□)\nrescue ZeroDivisionError, TypeError => e\nputs "1 #{e.message}"\nrescue NoMethodError => e\nputs "2 #{e.message} #{e.name.inspect}"\nrescue => e\nputs "3 #{e.class} #{e.message}"\nelse\nputs "none"\nensure\nputs "always"\nend', statement, call),
      hole('tries = 0\nbegin\ntries += 1\nraise ArgumentError, "try #{tries}" if tries < 3\n□\nrescue ArgumentError => e\nputs e.message\nretry if tries < 3\nend', statement),
      hole('p(catch(:done) { □.each { |x| throw :done, [x, i] if x.to_s.size > 1 }; □ })', arr, any),
      hole('def m(x, y = □, *z, k: 5, **o)\n[x, y, z, k, o]\nend\n□\n□', int, show, oneof(...['m(1)', 'm(1, 2, 3)', 'm(1, k: 2)', 'm(*a)', 'm(1, **{ k: 1, q: 2 })', 'm({ k: 1 })', 'm', 'm(1, 2, { "a" => 1 })', 'm(*[1, { k: 3 }])', 'm(i, h)', 'm(k: 1)', 'm(1, "k" => 2)', 'm(*a, **h)', 'method(:m).arity', 'method(:m).parameters'].map((each) => constant(shown(each))))),
      hole('def n(x)\n□\nreturn x if □\nyield x, i\nend\n□', constantFrom('i = s = a = h = nil', 'i = 0; s = "n"; a = [x]; h = {}; y = :n; f = 0.5; r = 1..2'), bool, oneof(...['n(1) { |x, z| [x, z] }', 'n(2)', 'n([3, 4]) { |(x, z), w| [x, z, w] }', '[5, 6].map { |x| n(x) { |z| break z } }', 'n(1, 2)', 'n(7) { |x| next x }'].map((each) => constant(shown(each))))),
      hole('c = ->(x = 1, *z, k: 2, &b) { i += 1; [x, z, k, i] }\n□', oneof(...['c.call', 'c.(1, 2)', 'c[k: 3]', 'c.call(*a)', 'c.arity', 'c.parameters', 'c.curry.call(1)', 'c.call(1, q: 2)', 'c.lambda?', '[1, 2].each_slice(2).map(&c)', '(c >> :inspect.to_proc).call(4)'].map((each) => constant(shown(each))))),
      hole('counter = proc { |x, y = 4| i += (x.to_s.size); [x, y, i] }\n□\np i', oneof(...['counter.call', 'counter.call(1, 2, 3)', 'counter.call([8, 9])', 'counter.yield(nil)', 'counter.arity', 'counter.parameters', '[[1, 2], [3]].map(&counter)', 'h.map(&counter)', 'counter === 5', 'counter.curry[1]'].map((each) => constant(shown(each))))),
      hole('k = Class.new do\ninclude Comparable\nattr_accessor :v\ndef initialize(v = □) = @v = v\ndef <=>(o) = v.to_s <=> o.v.to_s\ndef to_s = "k#{@v}"\ndef method_missing(n, *x) = n.to_s.start_with?("get_") ? [n, x] : super\ndef respond_to_missing?(n, all = false) = n.to_s.start_with?("get_") || super\ndef each = yield(@v)\nend\no = k.new\n□', any, oneof(...['o > k.new(1)', 'o.clamp(k.new(1), k.new(2)).v', 'o.get_it(1)', '"#{o}"', 'o.respond_to?(:get_x)', 'o == k.new(o.v)', 'k.new(1, 2)', 'o.v = 3; o.v', 'o.between?(o, o)', '[k.new(2), k.new(1)].min.v', 'o.nope rescue $!.class', 'o.instance_variables', 'o.instance_variable_get(:@v)', 'o.method(:get_a).call', 'o.frozen? || o.freeze.v = 1', 'k.instance_methods(false).sort', 'k.name', 'o.each { |x| x }', 'o.dup == o', 'o.public_send(:get_b, 2)', 'o.tap { |q| q.v = 0 }.v', 'o.is_a?(Comparable)', 'k.ancestors.include?(Kernel)', 'o.send(:initialize, 4)', 'o.enum_for(:each).to_a', 'k.new(nil).v'].map((each) => constant(shown(each))))),
      hole('q = Struct.new(:x, :y) do\ndef total = x.to_s + y.to_s\nend\no = q.new(□, □)\n□', any, any, oneof(...['o.total', 'o.to_a', 'o == q.new(o.x, o.y)', 'o.each.to_a', 'o[0]', 'o[:y]', 'o["z"]', 'o[5]', 'o.x = 1; o', 'q.members', 'o.to_h', 'o.values_at(0, 1)', 'q.new(1, 2, 3)', 'x, y = *o; [y, x]', 'o.dig(:x, 0)', 'o.eql?(o.dup)', 'o.deconstruct_keys([:x])', 'case o in [x, y] then y end', 'case o in { x: } then x end', 'o.select(&:nil?)', 'o.size', 'q.new(1).y', 'o.inspect.sub(/#<struct /, "")', 'o.each_pair.to_a'].map((each) => constant(shown(each))))),
      hole('e = □.each\n3.times { p e.next } rescue p $!.message\np((e.size rescue $!.class))', arr),
      hole('g = Enumerator.new { |y| y << □; y.yield 1, 2; □.each { |x| y << x } }\n□', any, arr, oneof(...['g.next', 'g.to_a', 'g.first(2)', 'g.each_with_index.to_a', 'g.lazy.map { |x| x.to_s }.first(2)', 'g.with_index(1).to_a', 'g.map { |x, y| y }', 'g.size', 'g.take(1)', 'g.rewind.next', 'g.each_slice(2).to_a', '[g.next, g.peek, g.next]', 'g.include?(1)', 'g.with_object([]).to_a.size', 'g.inject { |x, y| [x, y] }', 'g.zip([1])', 'g.next_values'].map((each) => constant(shown(each))))),
      hole('d = Hash.new { |m, x| m[x] = □ }\n□\np d.size', inBlock, oneof(...['d[1]', 'd[:a]; d', 'd.fetch(1)', 'd.dig(2)', 'd.key?(3)', 'd["s"] += 1', 'd[1] << 2', 'd.default_proc.arity', 'd.values_at(1, 2)', 'd.to_a', 'd.dup[4]', 'd.delete(5)', 'd.default'].map((each) => constant(shown(each))))),
      hole('text = <<~TEXT\n  one #{□}\n    two\n\n  three\\n\nTEXT\np text, text.lines.map(&:strip)', any),
      hole('def self.last_of(*x, &b) = b ? b.call(x.last) : x.last\n□', oneof(...['last_of(1, 2)', 'last_of(*a) { |x| [x] }', 'last_of(&:to_s)', 'last_of(3, &:to_s)', 'last_of(*nil)', 'last_of(*1..3)', 'last_of(*h)', 'last_of(k: 1)'].map((each) => constant(shown(each))))),
      hole('v = □.frozen? ? 1 : □\nv2 = v\nbegin; v2 += v; rescue => e; p e.class; end\np v, v2', any, any),
      hole('z = [1, 2, 3].each_with_object([]) { |x, m| m << (□) }\np z', inBlock),
      hole('□\n□', statement, statement),
    ),
  };
}); // prettier-ignore

const START = `i = 4\ns = +'nova'\ny = :k\nf = 2.5\na = [3, 'b', nil]\nh = { k: 1, 'x' => [1] }\nr = 1..4\nt = []\n`;

/** Small programs of everything that cookbooks use of Ruby. Each ends, and prints what it does. */
export const programs: Text = array(statements.statement, { minLength: 1, maxLength: 5 }).map(
  (lines) => `${START}${lines.join('\n')}\np i, s, y, f, a, h, r, t\n`,
);
