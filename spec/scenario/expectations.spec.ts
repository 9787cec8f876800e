import { expect } from 'chai';
import { memoryFiles } from '../../src/source/files.ts';
import type { Problem } from '../../src/source/problem.ts';
import { Source } from '../../src/source/source.ts';
import type { Provenance } from '../../src/chef/attribute/provenance.ts';
import type { Json, JsonObject } from '../../src/chef/platform/json.ts';
import type { Run, RunResource } from '../../src/chef/run.ts';
import { problemsIn } from '../../src/scenario/expectations.ts';
import { readScenarios } from '../../src/scenario/read_scenarios.ts';

interface Made {
  readonly resources?: readonly Partial<RunResource>[];
  readonly attributes?: JsonObject;
  readonly run?: Partial<Run>;
}

const RECIPE = '/c/x/recipes/default.rb';

/** A resource with all that is not said left empty. */
function resource(said: Partial<RunResource>): RunResource {
  const type = said.declaredType ?? said.type ?? 'service';
  return {
    type,
    declaredType: type,
    name: 'x',
    identity: said.name ?? 'x',
    action: [],
    performed: [],
    skipped: [],
    cookbook: 'x',
    recipe: 'default',
    sourceLine: `${RECIPE}:2:in \`from_file'`,
    properties: {},
    guards: [],
    notifications: [],
    rendered: undefined,
    renderError: undefined,
    takes: (property) => ['append', 'members', 'action_', 'mode'].includes(property),
    ...said,
  };
}

function made({ resources = [], attributes = {}, run = {} }: Made): Run {
  const at = (path: readonly string[] = []): Json | undefined =>
    path.reduce<Json | undefined>((holder, key) => (holder as JsonObject | undefined)?.[key], attributes);
  return {
    generation: '18',
    platform: 'ubuntu',
    platformVersion: '14.04',
    runList: ['x'],
    error: undefined,
    warnings: [],
    fatal: [],
    recipes: [
      { name: 'x::default', path: RECIPE, includedBy: undefined },
      { name: 'x::other', path: '/c/x/recipes/other.rb', includedBy: 'x::default' },
    ],
    attributeFiles: [],
    guardCommands: [],
    resources: resources.map(resource),
    log: [],
    attributes: at,
    provenance: (path): Provenance => {
      const write = {
        order: 0,
        level: 'role_default' as const,
        path,
        operation: '[]=',
        value: null,
        file: '/c/x/attributes/default.rb',
        line: 1,
      };
      return {
        path: [],
        value: null,
        levels: [{ level: 'role_default', isPresent: true, value: null, wins: true, writes: [write] }],
        winner: write,
      };
    },
    inspect: () => '"inspected"',
    writes: [],
    reads: [],
    ...run,
  };
}

const TEXTS: Readonly<Record<string, string>> = {
  [RECIPE]: "one\nservice 'x' do\n",
  '/c/x/attributes/default.rb': "default['a'] = 1\n",
};

function problems(expected: string, run: Made, other?: Made): readonly Problem[] {
  const lines = expected.split('\n').map((line) => `      ${line}`);
  const text = [
    'scenarios:',
    '  base: {platforms: ubuntu, run_list: x}',
    '  s:',
    '    platforms: ubuntu',
    '    run_list: x',
    '    expect:',
    ...lines,
  ].join('\n');
  const { scenarios } = readScenarios(memoryFiles({ '/s.yml': text }), '/s.yml');
  const scenario = scenarios.find(({ name }) => name === 's');
  if (!scenario) throw new Error('no scenario');
  return problemsIn(scenario, made(run), other && made(other), sourceOf);
}

function messages(expected: string, run: Made, other?: Made): readonly string[] {
  return problems(expected, run, other).map(({ message, hint }) =>
    hint === undefined ? message : `${message} | ${hint}`,
  );
}

/** Nothing to say of one run, and something of another. */
function tells(expected: string, right: Made, wrong: Made, ...said: readonly string[]): void {
  expect(messages(expected, right)).to.eql([]);
  expect(messages(expected, wrong)).to.eql(said);
}

function file(content: string, path = '/etc/x.conf'): Partial<RunResource> {
  return {
    type: 'template',
    name: path,
    performed: [{ action: 'create', phase: 'converge' }],
    rendered: { path, content },
  };
}

const act = (...actions: readonly string[]): RunResource['performed'] =>
  actions.map((action) => ({ action, phase: 'converge' }));

const sourceOf = (path: string): Source | undefined => {
  const known = TEXTS[path];
  return known === undefined ? undefined : new Source(path, known);
};

const groupWith = (properties: JsonObject): Partial<RunResource> => ({
  type: 'group',
  properties: { members: ['nova'], append: true, mode: '0750', ...properties },
});

const notifying = (timing: 'delayed' | 'immediately'): Made => ({
  resources: [{ notifications: [{ timing, action: 'restart', resource: 'service[y]' }] }],
});

const option = (expected: string): string => `files: {/etc/x.conf: {options: {DEFAULT: {o: ${expected}}}}}`;

const logging = (level: string, message: string): Made => ({ run: { log: [{ level, message, place: undefined }] } });

const defaults = (...lines: readonly string[]): Made => ({ resources: [file(['[DEFAULT]', ...lines].join('\n'))] });

const conf = (...lines: readonly string[]): Made => ({ resources: [file(lines.join('\n'))] });

const holding = (content: string): Made => ({ resources: [file(content)] });

describe('problemsIn', () => {
  it('tells missing and unwanted recipes', () => {
    expect(messages('recipes: {x: included, x::other: included, y: absent}', {})).to.eql([]);
    expect(messages('recipes: {x::othr: included}', {})).to.eql([
      'Expected recipe x::othr to be included. | Included is "x::other".',
    ]);
    expect(messages('recipes: {x::other: absent}', {})).to.eql([
      'Expected recipe x::other to be absent. x::default includes x::other.',
    ]);
    expect(messages('recipes: {x: absent}', {})).to.eql([
      'Expected recipe x::default to be absent. It is in the run list.',
    ]);
  });

  it('tells missing and unwanted resources', () => {
    const x = { resources: [{ name: 'nova' }] };
    tells(
      'resources: {"service[nova]": present}',
      x,
      {},
      'Expected service[nova], found none. | There is no service at all.',
    );
    tells(
      'resources: {"service[/^nov/]": present}',
      x,
      { resources: [{ name: 'glance' }] },
      'Expected service[/^nov/], found none. | Other service resources: service[glance].',
    );
    tells('resources: {"service[nova]": absent}', {}, x, 'Expected no service[nova].');
    tells(
      'resources: {"package[/./]": absent}',
      x,
      { resources: [{ type: 'apt_package', declaredType: 'package' }] },
      'Expected no package[/./].',
    );
    expect(
      messages('resources: {"directory[/etc/nova/]": present}', {
        resources: [{ type: 'directory', name: '/etc/nova/x' }],
      }),
    ).to.have.length(1);
  });

  it('tells other actions, and why they were skipped', () => {
    const expected = 'resources: {"service[x]": {actions: [enable, start]}}';
    tells(
      expected,
      { resources: [{ performed: act('nothing') }, { performed: act('enable', 'start') }] },
      { resources: [{ performed: act('enable'), skipped: [{ action: 'start', because: 'only_if { false }' }] }] },
      'Expected other actions of service[x].\n  - expected enable, start\n  + found    enable | start is skipped: only_if { false }.',
    );
    tells(
      'resources: {"service[x]": {actions: []}}',
      { resources: [{ performed: act('nothing') }] },
      { resources: [{ performed: act('run') }] },
      'Expected other actions of service[x].\n  - expected none\n  + found    run',
    );
  });

  it('tells other properties of the nearest resource of that name', () => {
    const expected =
      'resources: {"group[x]": {recipe: x::default, properties: {append: true, members: [nova], action_: absent, mode: /^07/}}}';
    tells(
      expected,
      { resources: [groupWith({ append: false }), groupWith({})] },
      { resources: [groupWith({ append: false, members: [] }), groupWith({ append: false })] },
      'Expected another value of append of group[x].\n  - expected true\n  + found    false',
    );
    expect(messages(expected, { resources: [{ ...groupWith({}), recipe: 'other' }] })).to.eql([
      'Expected another value of the recipe of group[x].\n  - expected "x::default"\n  + found    x::other',
    ]);
    expect(messages('resources: {"group[x]": {properties: {memberz: [a]}}}', { resources: [groupWith({})] })).to.eql([
      'Expected memberz of group[x], which is no property of group. | Did you mean "members"?',
    ]);
    expect(messages('resources: {"group[x]": {properties: {memberz: absent}}}', { resources: [groupWith({})] })).to.eql([
      'Expected memberz of group[x], which is no property of group. | Did you mean "members"?',
    ]);
    expect(
      messages('resources: {"x[x]": {properties: {how: fast}}}', {
        resources: [{ type: 'x', properties: { '@how': ':fast' } }],
      }),
    ).to.eql([]);
  });

  it('tells other notifications', () => {
    const delayed = 'resources: {"service[x]": {notifies: {"service[y]": restart delayed}}}';
    tells(
      delayed,
      notifying('delayed'),
      notifying('immediately'),
      'Expected service[x] to notify service[y].\n  - expected restart delayed\n  + found    restart immediately | It notifies service[y].',
    );
    tells(
      'resources: {"service[x]": {notifies: {"service[y]": [restart]}}}',
      notifying('immediately'),
      { resources: [{}] },
      'Expected service[x] to notify service[y].\n  - expected restart\n  + found    nothing | It notifies nobody.',
    );
    tells(
      'resources: {"service[x]": {notifies: {"service[y]": absent}}}',
      { resources: [{}] },
      notifying('delayed'),
      'Expected service[x] to notify no service[y], found restart delayed.',
    );
  });

  it('tells another order and number', () => {
    const [a, b] = [
      { name: 'a', performed: act('start') },
      { name: 'b', performed: act('start') },
    ];
    const early = { name: 'b', performed: act('nothing') };
    tells(
      'resources: {"service[b]": {after: "service[a]"}}',
      { resources: [early, a, b] },
      { resources: [b, a] },
      'Expected service[b] after service[a], found it before.',
    );
    expect(messages('resources: {"service[b]": {after: ["service[c]"]}}', { resources: [b] })).to.eql([
      'Expected service[b] after service[c], found no service[c].',
    ]);
    tells(
      'resources: {"service[b]": {count: 2}}',
      { resources: [b, early] },
      { resources: [b] },
      'Expected service[b] 2 times, found 1.',
    );
  });

  it('tells other attributes, and who set them', () => {
    const expected =
      'attributes: {a.b: {is: 1, level: role_default}, a.c: absent, a.d: [x, /y/], a.e: {not: 1}, a.f: {includes: [x], excludes: y}}';
    const right = { attributes: { a: { b: 1, d: ['x', 'xyz'], e: 2, f: 'z, x' } } };
    const wrong = { attributes: { a: { b: '1', c: null, d: ['x'], e: 1, f: 'z,y' } } };
    tells(
      expected,
      right,
      wrong,
      'Expected another value of a.b.\n  - expected 1, at level role_default\n  + found    "1"',
      'Expected another value of a.c.\n  - expected "absent"\n  + found    null',
      'Expected another value of a.d.\n  - expected ["x","/y/"]\n  + found    ["x"]',
      'Expected another value of a.e.\n  - expected not 1\n  + found    1',
      'Expected another value of a.f.\n  - expected with x, without y\n  + found    "z,y"',
    );
    const [problem] = problems('attributes: {a.b: {level: override}}', right);
    expect(problem?.message).to.equal(
      'Expected another level to win for a.b.\n  - expected override\n  + found    role_default',
    );
    expect(problem?.range?.start).to.eql({ line: 7, column: 33 });
    expect(problem?.related?.[0]).to.deep.include({
      path: '/c/x/attributes/default.rb',
      message: 'At level role_default, a.b is "inspected", and wins.',
    });
  });

  it('tells files that are there or not', () => {
    const x = { resources: [file('a')] };
    tells('files: {/etc/x.conf: present}', x, {}, 'Expected a file /etc/x.conf, found none. | Rendered are: none.');
    tells('files: {/etc/x.conf: absent}', {}, x, 'Expected no file /etc/x.conf.');
    const deleted = { type: 'file', name: '/etc/x.conf', performed: act('delete') };
    expect(messages('files: {/etc/x.conf: absent}', { resources: [file('a'), deleted] })).to.eql([]);
    expect(messages('files: {/etc/x.conf: absent}', { resources: [{ ...file('a'), performed: [] }] })).to.eql([]);
    const skipped = { ...file('a'), performed: [], skipped: [{ action: 'create', because: 'not_if { true }' }] };
    expect(messages('files: {/etc/x.conf: present}', { resources: [skipped] })).to.eql([
      'Expected a file /etc/x.conf, found none. | create is skipped: not_if { true }.',
    ]);
  });

  it('reads options as oslo.config does', () => {
    const right: readonly (readonly [string, ...string[]])[] = [
      ['text', 'o = text'],
      ['true', 'o = Yes'],
      ['64', 'o=64'],
      ['0.1', 'o: 0.1'],
      ["''", 'o ='],
      ['/^a.c$/', 'o = abc'],
      ['[a, b]', 'o = a', 'o = b'],
      ['absent', '# o = a'],
      ['/tmp/cfg/', 'o = /tmp/cfg/'],
      ['{is: /x/}', 'o = /x/'],
      ['{includes: [a, b]}', 'o = a,b , c'],
      ['{matches: ^a}', 'o = abc'],
    ];
    for (const [expected, ...lines] of right)
      expect(messages(option(expected), defaults(...lines)), expected).to.eql([]);
    const wrong: readonly (readonly [string, ...string[]])[] = [
      ['text', 'o = text # not a comment'],
      ['true', 'o = maybe'],
      ["'True'", 'o = true'],
      ['64', 'o = 64x'],
      ["''", 'x = 1'],
      ['/^a.c$/', 'o = abcd'],
      ['[a, b]', 'o = b', 'o = a'],
      ['a', 'o = b', 'o = a'],
      ['absent', 'o ='],
      ['/tmp/cfg/', 'o = /tmp/cfg/x'],
      ['{is: /x/}', 'o = x'],
      ['{includes: [a, b]}', 'o = a,c'],
      ['{not: /a/}', 'o = abc'],
      ['a', '[other]', 'o = a'],
    ];
    for (const [expected, ...lines] of wrong)
      expect(messages(option(expected), defaults(...lines)), expected).to.have.length(1);
    expect(messages(option('a'), defaults('[other]', 'o = a'))).to.eql([
      'Expected another value of o in [DEFAULT] of /etc/x.conf.\n  - expected "a"\n  + found    nothing: it is not there | There is one in [other], line 3.',
    ]);
    expect(messages('files: {/etc/x.conf: {options: {x: absent, DEFAULT: present}}}', defaults('[X]'))).to.eql([
      'Expected no section [x] in /etc/x.conf.',
    ]);
    expect(messages('files: {/etc/x.conf: {options: {x: present}}}', defaults())).to.eql([
      'Expected a section [x] in /etc/x.conf, found none. | Sections: [DEFAULT].',
    ]);
    expect(messages('files: {/etc/x.conf: {options: {DEFAULT: {o: 1}}}}', defaults('o = 1', 'nonsense'))).to.eql([
      'Expected /etc/x.conf to be what oslo.config reads, line 3: Expected "=" or ":" after "nonsense".',
    ]);
  });

  it('checks sections with a JSON Schema, given or bundled', () => {
    const given =
      'files: {/etc/x.conf: {schema: {s: {required: [n], properties: {n: {type: integer, maximum: 5}, b: {type: boolean}, l: {type: array, items: {type: integer}}}}}}}';
    tells(
      given,
      conf('[s]', 'n = 5', 'b = Yes', 'l = 1, 2'),
      conf('[s]', 'b = maybe', 'l = 1', 'l = x'),
      'Expected [s] of /etc/x.conf to fit its schema. Missing "n".',
      'Expected [s] of /etc/x.conf to fit its schema. b, line 2: Expected true or false, found "maybe".',
      'Expected [s] of /etc/x.conf to fit its schema. l, line 3: Expected an integer, found "x".',
    );
    const bundled = 'files: {/etc/x.conf: {schema: {powervm: powervm/nova/liberty}}}';
    tells(
      bundled,
      conf('[powervm]', 'disk_driver = ssp'),
      conf('[powervm]', 'disk_driver = sssp'),
      'Expected [powervm] of /etc/x.conf to fit powervm/nova/liberty. disk_driver, line 2: Expected "localdisk" or "ssp", found "sssp". | Did you mean "ssp"?',
    );
    expect(messages(bundled, conf('[DEFAULT]'))).to.eql(['Expected a section [powervm] in /etc/x.conf, found none.']);
  });

  it('looks at lines and at the whole content', () => {
    tells(
      'files: {/etc/x.conf: {lines: [a, /^b/], no_lines: [/c/]}}',
      holding('a\nbb\n'),
      holding('aa\nxc\n'),
      'Expected a line a in /etc/x.conf. | The nearest line is: aa',
      'Expected a line /^b/ in /etc/x.conf.',
      'Expected no line /c/ in /etc/x.conf.',
    );
    tells(
      'files: {/etc/x.conf: {content: "a\\nb\\n"}}',
      holding('a\nb\n'),
      holding('a\nc\n'),
      'Expected other content of /etc/x.conf, from line 2 on.\n  - expected "b"\n  + found    "c"',
    );
  });

  it('wants a run to end well, or with the error that is expected', () => {
    const failed: Made = {
      run: {
        error: {
          class: 'ArgumentError',
          message: 'no good',
          backtrace: [{ path: RECIPE, line: 2, label: 'from_file' }],
        },
      },
    };
    tells('recipes: {x: included}', {}, failed, 'Expected a run without an error, found ArgumentError: no good');
    expect(problems('recipes: {}', failed)[0]?.related?.[0]).to.eql({
      message: 'It is raised here.',
      path: RECIPE,
      range: { start: { line: 2, column: 1 }, end: { line: 2, column: 15 } },
    });
    for (const expected of [
      'no good',
      '/good$/',
      '{class: ArgumentError}',
      '{message: no good, at: recipes/default.rb:2}',
    ])
      tells(
        `error: ${expected}`,
        failed,
        {},
        `Expected another error.\n  - expected ${expected.replace(/^\{(.*)\}$/, '$1').replaceAll(/\w+: /g, '')}\n  + found    none: the run ended well`,
      );
    expect(messages('error: {class: TypeError}', failed)).to.eql([
      'Expected another error.\n  - expected TypeError\n  + found    ArgumentError: no good',
    ]);
    expect(messages('recipes: {}', { run: { fatal: ['stop'] } })).to.eql([
      'Expected a run without an error, found a fatal one: stop',
    ]);
    const unrendered = {
      ...file(''),
      rendered: undefined,
      renderError: { class: 'NameError', message: 'oops', backtrace: [] },
    };
    expect(messages('recipes: {}', { resources: [unrendered] })).to.eql([
      'Expected template[/etc/x.conf] to be rendered, found NameError: oops',
    ]);
    const unanswered: Made = {
      run: {
        error: {
          class: 'Chef::Exceptions::UnansweredCommand',
          message: 'Expected an answer, found none: test -e "/x"',
          backtrace: [],
        },
      },
    };
    expect(problems('recipes: {}', unanswered)[0]?.hint).to.equal(
      'Add to the scenario: answers: {commands: {"test -e \\"/x\\"": false}}.',
    );
  });

  it('looks at the log', () => {
    tells(
      'log: {/full/: warn}',
      logging('warn', 'disk full'),
      logging('info', 'disk full'),
      'Expected a log line /full/ at level warn, found info.',
    );
    tells(
      'log: {disk full: any}',
      logging('info', 'disk full'),
      logging('warn', 'disk fuller'),
      'Expected a log line disk full, found none.',
    );
    tells('log: {/full/: absent}', {}, logging('warn', 'disk full'), 'Expected no log line /full/.');
  });

  it('compares with another run', () => {
    const base: Made = { resources: [{ name: 'a' }, file('one\ntwo\n')] };
    const same = (run: Made, expected = 'same_as: base'): readonly string[] =>
      messages(expected, run, base).map((message) => message.replace('Expected the same as in "base on ubuntu". ', ''));
    expect(same(base)).to.eql([]);
    expect(same({ resources: [{ name: 'a' }, file('one\n2\n')] })).to.eql(['/etc/x.conf differs.\n  - two\n  + 2']);
    expect(same({ resources: [{ name: 'b' }, file('one\ntwo\n')] })).to.eql([
      'service[b] is here only.',
      'service[a] is not here.',
    ]);
    expect(same({ resources: [{ name: 'a', properties: { mode: 1 } }, file('one\ntwo\n')] })).to.eql([
      'service[a]: mode differs.\n  - expected nothing\n  + found    1',
    ]);
    expect(same({ resources: [file('one\ntwo\n'), { name: 'a' }] })).to.eql(['The resources come in another order.']);
    expect(same({ ...base, run: { recipes: [] } })).to.eql([
      'Recipe x::default is not included here.',
      'Recipe x::other is not included here.',
    ]);
    expect(same({ resources: [] }, 'same_as: {scenario: base, files: [/nova/]}')).to.eql([]);
    const stopped = { error: { class: 'TypeError', message: 'no', backtrace: [] } };
    expect(messages('{same_as: base, error: no}', { ...base, run: stopped }, base)).to.eql([
      'Expected the same as in "base on ubuntu". It ends otherwise.\n  - expected no error\n  + found    TypeError: no',
    ]);
    expect(same({ resources: [] }, 'same_as: {scenario: base, only: [files]}')).to.eql([
      '/etc/x.conf is not rendered here.',
    ]);
  });
});
