import { expect } from 'chai';
import { memoryFiles } from '../../src/source/files.ts';
import { plain } from '../../src/scenario/located.ts';
import { readScenarios } from '../../src/scenario/read_scenarios.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

function scenarios(text: string): readonly Scenario[] {
  return readScenarios(memoryFiles({ '/cookbooks/x/scenarios/a.yml': text }), '/cookbooks/x/scenarios/a.yml').scenarios;
}

function expected(scenario: Scenario | undefined): unknown {
  return scenario?.expect && plain(scenario.expect);
}

describe('readScenarios', () => {
  it('runs each scenario on each platform, for each combination of its matrix', () => {
    const all = scenarios(`
      defaults: {platforms: [ubuntu:14.04, 'redhat:7.1:ppc64le'], run_list: [x]}
      scenarios:
        plain:
        both:
          matrix:
            from: {source: , package: }
            node: {compute: , controller: }
    `);
    expect(all.map(({ title }) => title)).to.eql([
      'plain on ubuntu:14.04',
      'plain on redhat:7.1:ppc64le',
      'both (source, compute) on ubuntu:14.04',
      'both (source, compute) on redhat:7.1:ppc64le',
      'both (source, controller) on ubuntu:14.04',
      'both (source, controller) on redhat:7.1:ppc64le',
      'both (package, compute) on ubuntu:14.04',
      'both (package, compute) on redhat:7.1:ppc64le',
      'both (package, controller) on ubuntu:14.04',
      'both (package, controller) on redhat:7.1:ppc64le',
    ]);
    expect(all[1]?.request).to.deep.include({ platform: 'redhat', version: '7.1', machine: 'ppc64le', runList: ['x'] });
  });

  it('lays part over part: objects key by key, all else replaces', () => {
    const [first] = scenarios(`
      defaults:
        platforms: ubuntu
        run_list: [x]
        attributes: {normal: {a.b: 1, a.list: [1, 2]}}
        expect: {recipes: {x: included, y: included}}
      parts:
        p: {attributes: {normal: {a: {c: 2}, 'a.list': [3]}}}
        q: {extends: p, attributes: {normal: {a.c: 3}}, expect: {recipes: {y: absent}}}
      scenarios:
        one: {extends: [q], attributes: {override: {a.b: 4}}}
    `);
    expect(first?.request.attributes).to.eql({ normal: { a: { b: 1, list: [3], c: 3 } }, override: { a: { b: 4 } } });
    expect(expected(first)).to.eql({ recipes: { x: 'included', y: 'absent' } });
  });

  it('says what holds on a platform, and with a variant of another dimension', () => {
    const all = scenarios(`
      scenarios:
        s:
          platforms: [ubuntu:14.04, redhat:7.1]
          run_list: [x]
          on_platform:
            redhat: {expect: {recipes: {on_redhat: included}}}
          matrix:
            from:
              source: {on_platform: {'ubuntu:14.04': {expect: {recipes: {source_on_ubuntu: included}}}}}
              package: {matrix: {node: {compute: {expect: {recipes: {package_and_compute: included}}}}}}
            node: {compute: , controller: {platforms: ubuntu:14.04}}
    `);
    expect(
      all.map((each) => [
        each.title,
        Object.keys((expected(each) as { recipes?: object } | undefined)?.recipes ?? {}).join(),
      ]),
    ).to.eql([
      ['s (source, compute) on ubuntu:14.04', 'source_on_ubuntu'],
      ['s (source, compute) on redhat:7.1', 'on_redhat'],
      ['s (source, controller) on ubuntu:14.04', 'source_on_ubuntu'],
      ['s (package, compute) on ubuntu:14.04', 'package_and_compute'],
      ['s (package, compute) on redhat:7.1', 'package_and_compute,on_redhat'],
      ['s (package, controller) on ubuntu:14.04', ''],
    ]);
  });

  it('understands anchors, merge keys and JSON', () => {
    const [one] = scenarios(`
      scenarios:
        one:
          platforms: ubuntu
          run_list: [x]
          attributes:
            normal: &mine {a: 1, b: 2}
            override: {<<: *mine, b: 3}
    `);
    expect(one?.request.attributes).to.eql({ normal: { a: 1, b: 2 }, override: { a: 1, b: 3 } });
    const json =
      '{\n\t"scenarios": {"j": {"platforms": ["ubuntu"], "run_list": ["x"], "attributes": {"normal": {"a.b": 1.5}}}}\n}\n';
    const { scenarios: read } = readScenarios(memoryFiles({ '/s.json': json }), '/s.json');
    expect(read[0]?.request.attributes).to.eql({ normal: { a: { b: 1.5 } } });
  });

  it('makes a request of everything that a scenario says', () => {
    const { scenarios: all } = readScenarios(
      memoryFiles({
        '/repo/scenarios/a.yml': `
          describe: All of it
          chef_repo: ..
          cookbook_path: ../cookbooks
          scenarios:
            s:
              platforms: ubuntu:14.04
              chef: 12
              run_list: ['role[r]']
              environment: e
              environments: {e: {override_attributes: {a: 1}}}
              roles: {r: {run_list: ['recipe[x]']}}
              data_bags: {passwords: {nova: {nova: secret}}}
              step_into: lwrp
              attributes: {automatic: {'dotted\\.key.x': 1}}
              answers:
                commands: {ls: true, /x/: {stdout: y, status: 0}}
                other_guards: false
                search: {node: {'role:x': [{name: n}]}}
                files: {/etc/x: text}
                env: {HOME: /root}
                helpers:
                  get_password: {value: '{1}-pass'}
                  lookup: [{args: [a], ruby: 'args.first'}, {value: 2}]
        `,
      }),
      '/repo/scenarios/a.yml',
    );
    const [s] = all;
    expect(s?.setup).to.eql({
      chefRepo: '/repo',
      cookbookPaths: ['/repo/cookbooks'],
      roles: { r: { run_list: ['recipe[x]'] } },
      environments: { e: { override_attributes: { a: 1 } } },
      generation: '12',
    });
    expect(s?.request).to.deep.include({
      environment: 'e',
      stepInto: ['lwrp'],
      attributes: { automatic: { 'dotted.key': { x: 1 } } },
    });
    expect(s?.request.answers).to.deep.include({
      commands: { ls: true, '/x/': { stdout: 'y', status: 0 } },
      otherGuards: false,
      dataBags: { passwords: { nova: { nova: 'secret' } } },
      helpers: [
        { name: 'get_password', value: '{1}-pass' },
        { name: 'lookup', args: ['a'], ruby: 'args.first' },
        { name: 'lookup', value: 2 },
      ],
    });
  });

  it("takes Ohai's attributes, from a file too", () => {
    const files = memoryFiles({
      '/s/a.yml': 'scenarios: {s: {ohai: ohai/power.json, run_list: x}, t: {ohai: {platform: x}, run_list: x}}',
      '/s/ohai/power.json': '{"platform": "ubuntu", "platform_version": "14.04"}',
    });
    const { scenarios: all } = readScenarios(files, '/s/a.yml');
    expect(all.map(({ title }) => title)).to.eql(['s on ohai', 't on ohai']);
    expect(all[0]?.request.ohai).to.eql({ platform: 'ubuntu', platform_version: '14.04' });
  });

  it('finds the scenario to be the same as: same platform, same variants', () => {
    const all = scenarios(`
      defaults: {platforms: [ubuntu:14.04, redhat:7.1], run_list: [x]}
      scenarios:
        base: {matrix: {node: {compute: , controller: }}}
        other: {matrix: {node: {compute: , controller: }, how: {a: , b: }}, expect: {same_as: base}}
        within: {matrix: {flag: {unset: , off: {expect: {same_as: {matrix: {flag: unset}}}}}}}
    `);
    const sameAs = all.filter((each) => each.sameAs).map((each) => `${each.title} = ${each.sameAs?.title}`);
    expect(sameAs).to.include('other (controller, b) on redhat:7.1 = base (controller) on redhat:7.1');
    expect(sameAs).to.include('within (off) on ubuntu:14.04 = within (unset) on ubuntu:14.04');
    expect(sameAs.length).to.equal(10);
  });
});
