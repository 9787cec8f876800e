import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drivers } from '../../src/oslo_config/powervm/drivers.ts';
import { optionsOfRelease } from '../../src/oslo_config/schema.ts';
import type { Json } from '../../src/chef/platform/json.ts';
import { attributesOf, COOKBOOKS, powervmLibrary, tablesOf, withTables } from '../support/attribute_tables.ts';
import { fixtureScenarios, fixtureWorld } from '../support/fixture_scenarios.ts';

const cookbooks = readdirSync(COOKBOOKS);
const readme = (cookbook: string): string => readFileSync(join(COOKBOOKS, cookbook, 'README.md'), 'utf8');

describe('The READMEs of the cookbooks', () => {
  it('have the tables of their attribute files (node --import tsx spec/support/attribute_tables.ts)', () => {
    for (const cookbook of cookbooks) {
      const tables = tablesOf(cookbook);
      for (const name of tables.keys()) expect(readme(cookbook), cookbook).to.include(`<!-- ${name} -->`);
      expect(withTables(readme(cookbook), tables) === readme(cookbook), `${cookbook} is stale`).to.equal(true);
    }
  });

  it('say what each attribute means', () => {
    for (const cookbook of cookbooks)
      for (const { path, meaning } of attributesOf(cookbook)) expect(meaning, path.join('.')).to.match(/^.{12,}\.$/);
  });

  it('name only files that are there', () => {
    for (const cookbook of cookbooks)
      for (const [, path] of readme(cookbook).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(() => readFileSync(join(COOKBOOKS, cookbook, path as string)), `${cookbook}: ${path}`).not.to.throw();
  });

  it('tell all attributes that are read, and none that nobody reads', () => {
    const reads = attributesRead();
    const documented = cookbooks.flatMap((cookbook) => [
      ...attributesOf(cookbook).map(({ path }) => path),
      ...pathsIn(readme(cookbook)),
    ]);
    const unread = documented.filter(
      (path) => !reads.some((read) => isWithin(read.path, path) || (read.isWhole && isWithin(path, read.path))),
    );
    expect(unread.map((path) => path.join('.'))).to.eql([]);
    const unknown = reads.filter(
      ({ path }) => path[0] === 'openstack' && !documented.some((each) => isWithin(path, each) || isWithin(each, path)),
    );
    expect([...new Set(unknown.map(({ path }) => path.join('.')))]).to.eql([]);
  });
});

describe("The cookbooks' library of drivers", () => {
  const { releases, options, facts } = powervmLibrary();
  const TYPES = { FloatOpt: 'float', IntOpt: 'integer', BoolOpt: 'boolean', StrOpt: 'text' };

  for (const [cookbook, name] of [
    ['compute', 'nova'],
    ['network', 'network'],
  ] as const)
    it(`has the options that the drivers of ${name} register, release by release`, () => {
      const driver = drivers.find((each) => each.name === name);
      if (!driver) throw new Error(`There is no driver ${name}.`);
      for (const [at, release] of releases.entries()) {
        const ours = Object.entries(options[cookbook]).filter(
          ([, { since, until }]) =>
            releases.indexOf(since ?? 'liberty') <= at && at <= releases.indexOf(until ?? 'train'),
        );
        // NPIV's have attributes of their own kind: a list, and a hash of lists.
        const theirs = optionsOfRelease(driver, release).filter((each) => !/^fabrics$|</.test(each.name));
        expect(ours.map(([each]) => each).toSorted(), release).to.eql(theirs.map((each) => each.name).toSorted());
        for (const { name: option, type, choices, min, max, accepts } of theirs) {
          const mine = options[cookbook][option];
          expect(mine?.type, option).to.equal(TYPES[type]);
          expect(mine?.['choices'] ?? null, option).to.eql(choices ?? accepts?.choices ?? null);
          // Liberty registers no ranges; its driver works in those of later.
          if (release === 'liberty' && min === undefined && accepts === undefined) continue;
          expect([mine?.['min'] ?? null, mine?.['max'] ?? null], option).to.eql([
            min ?? accepts?.min ?? null,
            max ?? accepts?.max ?? null,
          ]);
        }
      }
    });

  it('has the facts of the drivers, release by release, each with its source', () => {
    const fact = (release: string, name: string): unknown =>
      facts[name]?.findLast(([since]) => releases.indexOf(since) <= releases.indexOf(release))?.[1] ?? null;
    for (const release of releases) {
      const [nova, network] = ['nova', 'network'].map(
        (name) =>
          drivers
            .find((each) => each.name === name)
            ?.builds.find((build) => build.release === release) as unknown as Record<string, Json>,
      );
      expect(fact(release, 'compute.driver')).to.equal(nova?.['computeDriver']);
      expect(fact(release, 'network.agent_binary')).to.equal(network?.['seaAgentBinary']);
      expect(fact(release, 'network.sriov_agent_binary')).to.equal(network?.['sriovAgentBinary'] ?? null);
      expect(
        [fact(release, 'network.mechanism_driver'), fact(release, 'network.sriov_mechanism_driver')].filter(Boolean),
      ).to.eql(network?.['mechanismDrivers']);
    }
    for (const [name, entries] of Object.entries(facts)) {
      expect(entries[0]?.[0], name).to.equal(name.includes('sriov') ? 'newton' : 'liberty');
      for (const [since, , source] of entries) {
        expect(releases, name).to.include(since);
        expect(source, name).to.match(/\w{2,}/);
      }
    }
  });
});

interface Read {
  readonly path: readonly string[];
  readonly isWhole: boolean;
}

/** What the scenarios read, and what is read where the scenarios do not go. */
function attributesRead(): readonly Read[] {
  const world = fixtureWorld();
  const found = new Map<string, Read>();
  const chosen = [
    ['openstack-chef-repo/scenarios/environments.yml', /ubuntu|all in one/],
    ['openstack-chef-repo/scenarios/releases.yml', /train|without/],
    ['openstack-chef-repo/scenarios/powervm_installation.yml', /private/],
    ['cookbooks/openstack-network/scenarios/sriov.yml', /both/],
    ['cookbooks/openstack-compute/scenarios/powervm_options.yml', /all of them/],
  ] as const;
  const scenarios = chosen.flatMap(([path, titles]) =>
    fixtureScenarios(path).scenarios.filter(({ title }) => titles.test(title)),
  );
  const off = scenarios.find(({ title }) => title.startsWith('without PowerVM'));
  if (!off) throw new Error('There is no scenario without PowerVM.');
  const others = SELDOM.map((openstack) => ({
    ...off,
    request: { ...off.request, attributes: { override: { openstack } } },
  }));
  for (const { setup, request } of [...scenarios, ...others])
    for (const { path, isWhole } of world.clientFor(setup).run({ ...request, recordsReads: true }).reads) {
      const keys = path.map(String);
      found.set(`${isWhole} ${keys.join('.')}`, { path: keys, isWhole });
    }
  return [...found.values()];
}

/** Attributes with which the cookbooks ask for others: addresses of interfaces, disks in LVM, a cluster of message queues, encrypted passwords. */
const SELDOM = [
  {
    release: 'liberty',
    developer_mode: true,
    secret: { guest: { user: 'mine' } },
    db: { service_type: 'sqlite' },
    endpoints: { bind_interface: 'eth0' },
    compute: { libvirt: { images_type: 'lvm' } },
  },
  { release: 'liberty', developer_mode: true, mq: { rabbitmq: { ha: true } } },
  { release: 'liberty', databag_type: 'encrypted' },
];

/** The attributes that a text names in brackets; words without quotes stand for any key. */
function pathsIn(text: string): string[][] {
  return [...text.matchAll(/node((?:\[(?:'[^']+'|\w+)\])+)/g)]
    .map(([, keys]) =>
      [...(keys as string).matchAll(/\[(?:'([^']+)'|(\w+))\]/g)].map(([, key, variable]) => key ?? `<${variable}>`),
    )
    .filter((path) => path[0] === 'openstack' && path.length > 2);
}

/** Whether a path is another one, or leads to what is below it. */
function isWithin(path: readonly string[], other: readonly string[]): boolean {
  return (
    other.length <= path.length &&
    other.every((key, index) => key === path[index] || key.startsWith('<') || (path[index] as string).startsWith('<'))
  );
}
