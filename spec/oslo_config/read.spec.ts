import { expect } from 'chai';
import { readConfig, sectionOf, valuesOf, type ConfigFile } from '../../src/oslo_config/read.ts';
import { Source } from '../../src/source/source.ts';

function read(...lines: readonly string[]): ConfigFile {
  return readConfig(new Source('/etc/x.conf', lines.join('\n')));
}

function texts(file: ConfigFile, section: string, option: string): readonly string[] {
  return valuesOf(file, section, option).map(({ text }) => text);
}

describe('readConfig', () => {
  it('takes a value to the end of its line, whatever is in it', () => {
    const file = read(
      '[DEFAULT]',
      'a = 1 # no ; comment',
      'b=mysql://u:p@h/db?x=1',
      'c = %(display_name).13s-%(uuid).8s-pvm',
      'd=\\#;\\n',
    );
    expect(texts(file, 'DEFAULT', 'a')).to.eql(['1 # no ; comment']);
    expect(texts(file, 'DEFAULT', 'b')).to.eql(['mysql://u:p@h/db?x=1']);
    expect(texts(file, 'DEFAULT', 'c')).to.eql(['%(display_name).13s-%(uuid).8s-pvm']);
    expect(texts(file, 'DEFAULT', 'd')).to.eql(['\\#;\\n']);
    expect(file.problems).to.eql([]);
  });

  it('leaves true, false and null as texts', () => {
    const file = read('[DEFAULT]', 'a=true', 'b=False', 'c=null', 'd=');
    expect(['a', 'b', 'c', 'd'].map((name) => texts(file, 'DEFAULT', name))).to.eql([
      ['true'],
      ['False'],
      ['null'],
      [''],
    ]);
  });

  it('keeps every value of a repeated option, with its line', () => {
    const file = read('[DEFAULT]', 'm = one', '', 'other = x', 'm = two');
    expect(valuesOf(file, 'DEFAULT', 'm')).to.eql([
      { text: 'one', line: 2, endLine: 2 },
      { text: 'two', line: 5, endLine: 5 },
    ]);
  });

  it('continues a value on indented lines, up to an empty one', () => {
    const file = read('[DEFAULT]', 'm = one', '  two # three', '\tfour', '', 'n = 1');
    expect(valuesOf(file, 'DEFAULT', 'm')).to.eql([{ text: 'one\ntwo # three\nfour', line: 2, endLine: 4 }]);
    expect(texts(file, 'DEFAULT', 'n')).to.eql(['1']);
  });

  it('reads key: value, and the first of : and = separates', () => {
    const file = read('[DEFAULT]', 'a: b=c', 'd = e:f');
    expect(texts(file, 'DEFAULT', 'a')).to.eql(['b=c']);
    expect(texts(file, 'DEFAULT', 'd')).to.eql(['e:f']);
  });

  it('takes one pair of quotes away', () => {
    const file = read('[DEFAULT]', 'a = "x y"', "b = 'z'", 'c = "open', "d = ''q''");
    expect(['a', 'b', 'c', 'd'].map((name) => texts(file, 'DEFAULT', name)[0])).to.eql(['x y', 'z', '"open', "'q'"]);
  });

  it('reads sections of any spelling as one, but for DEFAULT', () => {
    const file = read('[AGENT]', 'a = 1', '[ml2]', '[agent]', 'a = 2', '[default]', 'x = 1', '[DEFAULT]', 'x = 2');
    expect(texts(file, 'Agent', 'a')).to.eql(['1', '2']);
    expect(sectionOf(file, 'agent')).to.include({ name: 'AGENT' });
    expect(sectionOf(file, 'agent')?.lines).to.eql([1, 4]);
    expect(sectionOf(file, 'agent')?.spellings).to.eql(['AGENT', 'agent']);
    expect(texts(file, 'DEFAULT', 'x')).to.eql(['2']);
    expect(texts(file, 'default', 'x')).to.eql(['1']);
    expect(sectionOf(file, 'ml2')?.options.size).to.equal(0);
  });

  it('takes names as they are: dots, brackets, and those which JavaScript has', () => {
    const file = read(
      '[a.b]',
      'c.d = 1',
      'list[] = 2',
      '__proto__ = 3',
      '[__proto__]',
      'constructor = 4',
      '[x]y]',
      'toString = 5',
      '#k = no',
    );
    expect(texts(file, 'a.b', 'c.d')).to.eql(['1']);
    expect(texts(file, 'a.b', 'list[]')).to.eql(['2']);
    expect(texts(file, 'a.b', '__proto__')).to.eql(['3']);
    expect(texts(file, '__proto__', 'constructor')).to.eql(['4']);
    expect(texts(file, 'x]y', 'toString')).to.eql(['5']);
    expect(sectionOf(file, 'a')).to.equal(undefined);
  });

  it('keeps comments', () => {
    const file = read('# one', '[DEFAULT]', '; two', 'a = 1');
    expect(file.comments.map(({ text, line }) => [text, line])).to.eql([
      ['one', 1],
      ['two', 3],
    ]);
  });

  it('reads CRLF', () => {
    const file = readConfig(new Source('/x', '[DEFAULT]\r\na = 1\r\nb = 2\r\n'));
    expect(valuesOf(file, 'DEFAULT', 'b')).to.eql([{ text: '2', line: 3, endLine: 3 }]);
  });

  it('tells what oslo.config refuses, and where', () => {
    const faults: readonly (readonly [string, readonly string[]])[] = [
      ['1 Expected a section before "a".', ['a = 1']],
      ['2 Expected "=" or ":" after "nonsense".', ['[DEFAULT]', 'nonsense']],
      ['2 Expected no indentation: there is no value above to continue.', ['[DEFAULT]', ' a = 1']],
      ['3 Expected no indentation: there is no value above to continue.', ['[DEFAULT]', '# c', '  a = 1']],
      ['1 Expected "]" at the end of a section\'s name.', ['[DEFAULT']],
      ['1 Expected "]" at the end of a section\'s name.', ['[DEFAULT] # no comment here']],
      ['1 Expected a name between "[" and "]".', ['[]']],
      ['2 Expected a name before "=".', ['[DEFAULT]', '= 1']],
    ];
    for (const [expected, lines] of faults) {
      const [problem] = read(...lines).problems;
      expect(`${problem?.range?.start.line} ${problem?.message}`).to.equal(expected);
    }
  });
});
