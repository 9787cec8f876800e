import { expect } from 'chai';
import { lastOf, valueOf, type Option } from '../../src/oslo_config/option.ts';
import type { NovaBuild } from '../../src/oslo_config/powervm/driver.ts';
import { drivers } from '../../src/oslo_config/powervm/drivers.ts';
import { moves } from '../../src/oslo_config/powervm/moves.ts';
import { releaseNotes, releases } from '../../src/oslo_config/powervm/releases.ts';
import { pypowervm, sources } from '../../src/oslo_config/powervm/sources.ts';
import { optionsOfRelease } from '../../src/oslo_config/schema.ts';

function options(driver: string, release: string): readonly Option[] {
  const found = drivers.find(({ name }) => name === driver);
  return found ? optionsOfRelease(found, release) : [];
}

function option(driver: string, release: string, name: string): Option | undefined {
  return options(driver, release).find((each) => each.name === name);
}

/** How many options each release has. */
const counts = (driver: string): string =>
  (drivers.find(({ name }) => name === driver)?.builds ?? [])
    .map(({ release }) => options(driver, release).length)
    .join(' ');

describe("PowerVM's options", () => {
  it('are as many as each release registers', () => {
    // Those of Nova's own driver (three from Rocky on) count for nova as well.
    expect(counts('nova')).to.equal('18 13 13 16 30 36 36 38 40 39 39 39');
    expect(counts('nova-in-tree')).to.equal('0 3 3');
    expect(counts('network')).to.equal('7 3 4 6 6 6 6 6 6 6 6 6');
    expect(counts('telemetry')).to.equal('0 0 1 1 1 1 1 1 1 1 1 1');
  });

  it('moved from DEFAULT and npiv to powervm', () => {
    expect(option('nova', 'kilo-last-loadable', 'disk_driver')?.group).to.equal('DEFAULT');
    expect(option('nova', 'kilo-last-loadable', 'fabrics')?.group).to.equal('npiv');
    expect(new Set(options('nova', 'liberty').map(({ group }) => group))).to.eql(new Set(['powervm']));
  });

  it('have the defaults and limits of their release', () => {
    expect(option('nova', 'kilo-ga', 'fabrics')?.default).to.equal('');
    expect(option('nova', 'liberty', 'fabrics')?.default).to.equal('A');
    expect(option('nova', 'liberty', 'proc_units_factor')?.default).to.equal(0.1);
    expect(option('nova', 'liberty', 'disk_driver')?.choices).to.equal(undefined);
    expect(option('nova', 'mitaka', 'disk_driver')?.choices).to.eql(['localdisk', 'ssp']);
    expect(option('nova', 'mitaka', 'uncapped_proc_weight')).to.include({ min: 1, max: 255 });
    expect(option('network', 'liberty', 'heal_and_optimize_interval')?.default).to.equal(300);
    expect(option('network', 'mitaka', 'heal_and_optimize_interval')?.default).to.equal(1800);
    expect(option('nova', 'mitaka', 'swift_password')?.isSecret).to.equal(true);
  });

  it('come, go and change their names', () => {
    expect(option('nova', 'spec-merge-2015-07-27', 'vscsi_vios_connections_required')).to.equal(undefined);
    expect(option('nova', 'liberty', 'vscsi_vios_connections_required')?.default).to.equal(1);
    expect(option('nova', 'kilo-ga', 'pvm_pass')?.needed).to.be.a('string');
    expect(option('nova', 'kilo-last-loadable', 'pvm_pass')).to.equal(undefined);
    expect(option('nova', 'mitaka', 'pvm_vswitch_for_ovs')?.renamedTo).to.equal('pvm_vswitch_for_novalink_io');
    expect(option('nova', 'newton', 'pvm_vswitch_for_novalink_io')).not.to.equal(undefined);
  });

  it('belong to drivers with names of their own', () => {
    const nova = drivers.find(({ name }) => name === 'nova')?.builds as readonly NovaBuild[];
    const driverOf = (release: string): string | undefined =>
      nova.find((build) => build.release === release)?.computeDriver;
    expect(driverOf('liberty')).to.equal('nova_powervm.virt.powervm.driver.PowerVMDriver');
    expect(driverOf('newton')).to.equal('powervm.driver.PowerVMDriver');
    expect(driverOf('train')).to.equal('powervm_ext.driver.PowerVMDriver');
  });

  it('name releases and options that there are', () => {
    for (const { options: histories, builds } of drivers) {
      for (const { release } of builds) expect(releases).to.include(release);
      for (const { name, periods } of histories)
        for (const { since, until } of periods)
          expect(releases.indexOf(since as never), name).to.be.within(0, releases.indexOf(until as never));
    }
    expect(Object.keys(releaseNotes).every((name) => (releases as readonly string[]).includes(name))).to.equal(true);
    expect(moves.map(({ date }) => date)).to.eql(moves.map(({ date }) => date).toSorted());
    expect(sources.nova.kilo).to.match(/^3e88aaa/);
    expect(pypowervm.libertyBranch).to.equal('release/1.0.0');
  });
});

describe('valueOf', () => {
  it('reads texts as oslo.config does', () => {
    expect(['True', 'yes', 'ON', '1'].map((text) => valueOf('BoolOpt', text))).to.eql([true, true, true, true]);
    expect(['false', 'No', 'off', '0'].map((text) => valueOf('BoolOpt', text))).to.eql([false, false, false, false]);
    expect(valueOf('BoolOpt', 'maybe')).to.equal('maybe');
    expect(valueOf('IntOpt', ' 64 ')).to.equal(64);
    expect(valueOf('IntOpt', '64.0')).to.equal('64.0');
    expect(valueOf('FloatOpt', '.5')).to.equal(0.5);
    expect(valueOf('FloatOpt', '0x10')).to.equal('0x10');
    expect(valueOf('ListOpt', 'a, b,c')).to.eql(['a', 'b', 'c']);
    expect(valueOf('ListOpt', '')).to.eql([]);
    expect(valueOf('StrOpt', 'x')).to.equal('x');
    expect(lastOf([])).to.equal(undefined);
  });
});
