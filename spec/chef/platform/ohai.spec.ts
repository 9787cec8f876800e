import { expect } from 'chai';
import { isJsonObject, type Json, type JsonObject } from '../../../src/chef/platform/json.ts';
import { ohai, ohaiFromJson, platforms } from '../../../src/chef/platform/ohai.ts';
import { ProblemError } from '../../../src/source/problem.ts';

/** What is at a path of keys. */
function at(facts: JsonObject, ...keys: string[]): Json | undefined {
  let value: Json | undefined = facts;
  for (const key of keys) value = isJsonObject(value) ? value[key] : undefined;
  return value;
}

function machines(platform: string, version: string): readonly string[] | undefined {
  return platforms().find((each) => each.platform === platform && each.version === version)?.machines;
}

function problemOf(action: () => unknown): { message: string; hint: string | undefined } {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) return { message: error.message, hint: error.problems[0]?.hint };
    throw error;
  }
  throw new Error('Expected a problem.');
}

describe('ohai', () => {
  it('has facts for 237 platform versions', () => {
    expect(platforms()).to.have.lengthOf(237);
    for (const { platform, version, machines: all } of platforms())
      for (const machine of all) {
        const facts = ohai(platform, version, { machine });
        expect(at(facts, 'kernel', 'machine'), `${platform} ${version}`).to.equal(machine);
        for (const key of ['platform', 'platform_family', 'platform_version', 'os', 'ipaddress', 'network'])
          expect(facts, `${platform} ${version}`).to.have.property(key);
      }
  });

  it('gives what ChefSpec users see', () => {
    const facts = ohai('ubuntu', '14.04');
    expect(facts['platform_family']).to.equal('debian');
    expect(at(facts, 'lsb', 'codename')).to.equal('trusty');
    expect(at(facts, 'kernel', 'release')).to.equal('3.13.0-119-generic');
    expect(at(facts, 'network', 'interfaces', 'eth0', 'addresses', '10.0.0.2', 'family')).to.equal('inet');
    expect(facts['fqdn']).to.equal('fauxhai.local');
  });

  it('tells the names of a platform and of its versions from what the node says', () => {
    expect(ohai('centos-stream', '9')['platform']).to.equal('centos');
    expect(ohai('opensuse', '15.2')['platform']).to.equal('opensuseleap');
    expect(ohai('windows', '2016')['platform_version']).to.equal('10.0.14393');
  });

  it('shares one frozen object', () => {
    const facts = ohai('redhat', '7.1');
    expect(ohai('redhat', '7.1')).to.equal(facts);
    expect(() => Object.assign(facts['kernel'] as object, { machine: 'z80' })).to.throw(TypeError);
  });

  it('takes the highest version that goes on from the one given', () => {
    expect(ohai('ubuntu', '14')['platform_version']).to.equal('14.04');
    expect(ohai('centos', '7')['platform_version']).to.equal('7.8.2003');
    expect(ohai('centos', '7.1')['platform_version']).to.equal('7.1.1503');
    expect(ohai('redhat', '6')['platform_version']).to.equal('6.10');
    expect(ohai('ubuntu')['platform_version']).to.equal('24.04');
    expect(ohai('smartos')['platform_version']).to.equal('5.11');
  });

  it('has what a runner without a platform sees', () => {
    expect(ohai('chefspec')).to.include({ os: 'chefspec', platform_family: 'chefspec', hostname: 'chefspec' });
  });

  it('explains an unknown platform, version or machine', () => {
    expect(problemOf(() => ohai('ubunto'))).to.deep.equal({
      message: 'Unknown platform "ubunto".',
      hint: 'Did you mean "ubuntu"?',
    });
    expect(problemOf(() => ohai('plan9')).hint).to.contain('aix, almalinux, amazon');
    expect(problemOf(() => ohai('rocky', '7'))).to.deep.equal({
      message: 'Unknown version "7" of rocky.',
      hint: 'Known versions: 8, 9.',
    });
    expect(problemOf(() => ohai('oracle', '9', { machine: 'ppc64le' }))).to.deep.equal({
      message: 'Unknown machine "ppc64le" for oracle 9.',
      hint: 'Known machines: x86_64.',
    });
  });

  describe('on Power', () => {
    it('is a variant of the Linux versions which ran there', () => {
      expect(machines('redhat', '7.0')).to.deep.equal(['x86_64', 'ppc64']);
      expect(machines('redhat', '7.1')).to.deep.equal(['x86_64', 'ppc64le', 'ppc64']);
      expect(machines('redhat', '8')).to.deep.equal(['x86_64', 'ppc64le']);
      expect(machines('ubuntu', '12.04')).to.deep.equal(['x86_64']);
      expect(machines('suse', '12.1')).to.deep.equal(['x86_64', 'ppc64le']);
      expect(machines('suse', '11.3')).to.deep.equal(['x86_64', 'ppc64']);
      expect(machines('aix', '7.2')).to.deep.equal(['powerpc']);
    });

    it('has the kernel and processor of a logical partition', () => {
      const facts = ohai('redhat', '7.1', { machine: 'ppc64le' });
      expect(facts['kernel']).to.include({ machine: 'ppc64le', processor: 'ppc64le' });
      expect(facts['os_version']).to.equal('3.10.0-229.el7.ppc64le');
      expect(facts['cpu']).to.include({ total: 8, real: 1, cores: 1, byte_order: 'little endian' });
      expect(at(facts, 'cpu', '0', 'model_name')).to.match(/^POWER8/);
      expect(facts['platform_version']).to.equal('7.1');
      expect(at(ohai('redhat', '7.1'), 'cpu', 'total')).to.equal(1);
    });

    it('names kernels as Debian does', () => {
      expect(ohai('debian', '12', { machine: 'ppc64le' })['os_version']).to.equal('6.1.0-10-powerpc64le');
      expect(at(ohai('debian', '12', { machine: 'ppc64le' }), 'kernel', 'processor')).to.equal('unknown');
    });
  });
});

describe('ohaiFromJson', () => {
  it('takes a copy of any Ohai attributes', () => {
    const given = JSON.parse('{"platform":"redhat","platform_version":"7.1","__proto__":{"x":1},"cpu":{"total":192}}');
    const facts = ohaiFromJson(given);
    expect(at(facts, 'cpu', 'total')).to.equal(192);
    expect(Object.keys(facts)).to.include('__proto__');
    given.cpu.total = 1;
    expect(at(facts, 'cpu', 'total')).to.equal(192);
    expect(() => Object.assign(facts, { platform: 'x' })).to.throw(TypeError);
  });

  it('refuses what is none', () => {
    expect(problemOf(() => ohaiFromJson([])).message).to.equal('Expected an object of Ohai attributes.');
    expect(problemOf(() => ohaiFromJson({ platform: 'redhat' })).message).to.equal(
      'Missing "platform_version" in the Ohai attributes.',
    );
  });
});
