import { expect } from 'chai';
import { compileErubis } from '../../src/erb/compile_erubis.ts';
import { evaluateFile } from '../../src/ruby/machine/evaluate.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createCounters, createRuby } from '../../src/ruby/ruby.ts';

/** Runs a text with counters: `line: times` and `kind@line arm: times`. */
function counted(text: string, path = '/a.rb'): { lines: Record<number, number>; arms: Record<string, number> } {
  const counters = createCounters(() => true);
  evaluateFile(createRuby(createVirtualHost(), undefined, counters), path, text);
  const places = counters.placesOf(path);
  const lines: Record<number, number> = {};
  for (const { lines: all, hit } of places?.lines ?? [])
    for (const line of all) lines[line] = Math.max(lines[line] ?? 0, places?.hits[hit] ?? 0);
  const arms: Record<string, number> = {};
  for (const { kind, line, arms: all } of places?.branches ?? [])
    for (const { label, hit } of all) arms[`${kind}@${line} ${label}`] = places?.hits[hit] ?? 0;
  return { lines, arms };
}

const ruby = (...lines: string[]): ReturnType<typeof counted> => counted(lines.join('\n'));

describe('counted places', () => {
  it('are the statements', () => {
    expect(ruby('a = 1', 'if a == 2', '  b = 3', 'end', '[1, 2].each do |x|', '  x', 'end').lines).to.deep.equal({
      1: 1,
      2: 1,
      3: 0,
      5: 1,
      6: 2,
    });
  });

  it('are statements of methods, which count when they are called', () => {
    expect(ruby('def a', '  1', 'end', 'def b = 2', 'a', 'a').lines).to.deep.equal({ 1: 1, 2: 2, 4: 1, 5: 1, 6: 1 });
  });

  for (const [code, arms] of [
    ['if 1 then 2 end', { 'if@1 true': 1, 'if@1 false': 0 }],
    ['unless 1 then 2 else 3 end', { 'unless@1 true': 1, 'unless@1 false': 0 }],
    ['1 if nil', { 'if@1 true': 0, 'if@1 false': 1 }],
    ['1 unless nil', { 'unless@1 true': 0, 'unless@1 false': 1 }],
    ['true ? 1 : 2', { '?:@1 true': 1, '?:@1 false': 0 }],
    ['1 && 2', { '&&@1 left alone': 0, '&&@1 right': 1 }],
    ['1 or 2', { '||@1 left alone': 1, '||@1 right': 0 }],
    ['raise("x") rescue 1', { 'rescue@1 no error': 0, 'rescue@1 rescue': 1 }],
    [
      'begin; 1; rescue ArgumentError; 2; rescue; 3; end',
      { 'rescue@1 no error': 1, 'rescue@1 rescue ArgumentError': 0, 'rescue@1 rescue': 0 },
    ],
    ['case 2 when 1, 3 then 1 when 2 then 2 end', { 'case@1 when 1, 3': 0, 'case@1 when 2': 1, 'case@1 else': 0 }],
    ['case 2\nin Integer\n  1\nin String\n  2\nend', { 'case@1 in Integer': 1, 'case@1 in String': 0 }],
  ] as const)
    it(`are the ways of ${code.replaceAll('\n', '; ')}`, () => expect(ruby(code).arms).to.deep.equal(arms));

  it('of elsif are its own', () =>
    expect(ruby('if nil', '  1', 'elsif 1', '  2', 'end').arms).to.deep.equal({
      'if@1 true': 0,
      'if@1 false': 1,
      'elsif@3 true': 1,
      'elsif@3 false': 0,
    }));

  it('do not change what code gives', () => {
    const code =
      'def m; yield || 3; rescue TypeError => e; e.class; else; 4; ensure; $x = 1; end\n[m { nil }, m { raise TypeError }, (1 && nil), (false || 2)].inspect';
    const plain = createRuby(createVirtualHost());
    const counting = createRuby(
      createVirtualHost(),
      undefined,
      createCounters(() => true),
    );
    expect(counting.toS(evaluateFile(counting, '/a.rb', code))).to.equal(plain.toS(evaluateFile(plain, '/a.rb', code)));
  });

  it('are those of wanted files only', () => {
    const counters = createCounters((path) => path === '/b.rb');
    const vm = createRuby(createVirtualHost(), undefined, counters);
    evaluateFile(vm, '/a.rb', '1');
    evaluateFile(vm, '/b.rb', '1');
    expect(counters.take().files.map(({ path }) => path)).to.deep.equal(['/b.rb']);
    expect(counters.take().files, 'counting begins anew').to.deep.equal([]);
  });

  it('of templates are their own lines, on which something is written or done', () => {
    const template = [
      '# head',
      '[a]',
      '',
      '<% if nil %>',
      'b = <%= 1 %>',
      '<% else %>',
      'c = 2',
      '',
      'd',
      '<% end %>',
      'e',
    ].join('\n');
    expect(counted(compileErubis(template), '/a.erb')).to.deep.equal({
      lines: { 1: 1, 2: 1, 4: 1, 5: 0, 7: 1, 9: 1, 11: 1 },
      arms: { 'if@4 true': 0, 'if@4 false': 1 },
    });
  });
});
