import { expect } from 'chai';
import { BudgetExceeded } from '../../src/ruby/machine/control_flow.ts';
import { evaluateFile } from '../../src/ruby/machine/evaluate.ts';
import { rescuable } from '../../src/ruby/machine/exceptions.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../src/ruby/ruby.ts';

/** How a program ends that would not end by itself: `stopped at LINE`, an exception's class and message, or `ended`. */
function endOf(text: string): string {
  let output = '';
  const host = createVirtualHost({ write: (_stream, written) => (output += written) });
  const vm = createRuby(host, { steps: 100_000, depth: 10_000, size: 1_000_000 });
  try {
    evaluateFile(vm, 'program.rb', text);
    return `ended ${output}`.trim();
  } catch (thrown) {
    if (thrown instanceof BudgetExceeded) return `${output}stopped at ${thrown.path}:${thrown.line}`;
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    return `${vm.className(exception)}: ${vm.toS(vm.send(exception, 'message'))}`;
  }
}

const STOPPED: Readonly<Record<string, readonly string[]>> = {
  'loops without an end': [
    'loop {}', 'while true; end', 'until false do end', '[1].cycle { }', '1.step { }', '(1..).each { }', '(10**12).times { }',
    '1.upto(10**12) { }', 'begin; raise "x"; rescue; retry; end', '[1].each { redo }', 'loop { begin; raise "x"; rescue; end }',
    "loop { eval('1 + 1') }", 'Thread.new { loop {} }.join', '(1..).lazy.map { |x| x }.to_a', '(1..).lazy.select(&:zero?).first',
  ],
  'what rescues everything': ['begin; loop {}; rescue Exception; puts "rescued"; ensure; puts "ensured"; end', 'loop { begin; loop {}; rescue Exception; end }'],
  'collections that grow': [
    'a = [1]; loop { a << a }', 'a = [1]; loop { a.concat(a) }', 'h = {}; i = 0; loop { h[i += 1] = i }', '(1..10**12).to_a', '[*1..10**12]',
    '(1..10**12).map { |x| x }', '(1..10**12).select(&:even?)', '[1] * 10**12', 'Array.new(10**12)', 'Array.new(10**12) { 1 }', '[].fill(1, 0, 10**12)',
    'a = []; a[10**12] = 1', '[1].cycle.to_a', '(1..20).to_a.permutation.to_a', '(1..100).to_a.combination(50).to_a',
    'a = (1..1000).to_a; a.product(a, a, a)', "('a'..'zzzzzzzzzz').each { }",
  ],
  'texts that grow': [
    "'x' * 10**12", "s = 'x'; loop { s << s }", "s = 'x'; loop { s = s + s }", `s = 'x'; loop { s = "#{s}#{s}" }`, "'x'.ljust(10**12)",
    "'%1000000000000d' % 1", "format('%0*d', 10**12, 1)", "s = 'a'; loop { s = s.gsub('a', 'aa') }", "[('a' * 10**5)].*(1000).join",
  ],
  'numbers that grow': ['x = 2; loop { x = x * x }', '1 << 10**12'],
  'what holds itself many times': ['inspect', 'flatten', 'hash'].map((method) => `a = [1]; 40.times { a = [a, a] }; a.${method}`),
}; // prettier-ignore

const TOO_DEEP: Readonly<Record<string, string>> = {
  'a method': 'def f(n) = f(n + 1)\nf(0)',
  'two methods': 'def a = b\ndef b = a\na',
  'a block': 'def f(n)\n  [1].each { |x| f(n + 1) }\nend\nf(0)',
  'a lambda': 'f = ->(x) { f.(x) }\nf.(1)',
  to_s: 'class A; def to_s = "#{self}"; end\nA.new.to_s',
  method_missing: 'class A; def method_missing(n, *a) = foo(*a); end\nA.new.bar',
  '==': 'class A; def ==(o) = self == o; end\nA.new == 1',
  '<=>': 'class A; include Comparable; def <=>(o) = self < o ? 1 : 2; end\nA.new < A.new',
  initialize: 'class A; def initialize = A.new; end\nA.new',
  "a hash's block": 'h = Hash.new { |hash, k| hash[k] }\nh[1]',
  send: 'def f = send(:f)\nf',
  coerce: 'class A; def coerce(o) = [self, o]; def +(o) = 1 + self; end\n1 + A.new',
  'nested arrays': 'a = []\n20000.times { a = [a] }\na.inspect',
  'nested code': "eval('(' * 20000 + '1' + ')' * 20000)",
};

describe('Budgets', () => {
  for (const [what, programs] of Object.entries(STOPPED))
    describe(`stop ${what}`, () => {
      for (const program of programs) it(program, () => expect(endOf(program)).to.equal('stopped at program.rb:1'));
    });

  describe('raise SystemStackError for calls that nest too deep:', () => {
    for (const [what, program] of Object.entries(TOO_DEEP))
      it(what, () => expect(endOf(program)).to.equal('SystemStackError: stack level too deep'));
  });

  it('let SystemStackError be rescued, and go on', () => {
    expect(endOf("def f = f\nbegin; f; rescue SystemStackError => e; puts e.message; end\nputs 'after'")).to.equal(
      'ended stack level too deep\nafter',
    );
  });

  it('let what ends run', () => {
    expect(endOf('def f(n) = n.zero? ? 0 : 1 + f(n - 1)\nputs f(500)')).to.equal('ended 500');
    expect(endOf('def f(n) = n.zero? ? [] : [1].map { f(n - 1) }\nf(150)\nputs 1')).to.equal('ended 1');
  });

  it('name the line that runs', () => {
    expect(endOf('def spin\n  loop do\n    1 + 1\n  end\nend\n\nspin')).to.match(/^stopped at program\.rb:[23]$/);
  });
});
