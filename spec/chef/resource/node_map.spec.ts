import { expect } from 'chai';
import { always, type NodeFilters, NodeMap } from '../../../src/chef/resource/node_map.ts';

const redhat7 = { os: 'linux', platform: 'redhat', platform_family: 'rhel', platform_version: '7.10' };

function passes(filters: NodeFilters): boolean {
  const map = new NodeMap<string>();
  map.set('x', 'found', filters);
  return map.get('x', redhat7) === 'found';
}

describe('NodeMap', () => {
  it('asks the most specific first, whatever the order of adding', () => {
    const filters: NodeFilters[] = [
      { block: always },
      { platformVersion: '>= 7' },
      { platform: 'redhat' },
      { platformFamily: 'rhel' },
      { os: 'linux' },
      { override: true },
      {},
    ];
    const map = new NodeMap<number>();
    for (const index of [3, 0, 6, 2, 5, 1, 4]) map.set('x', index, filters[index]);
    expect(map.list('x', redhat7)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });

  it('prefers the last among equals, in Chef 12 the first by class name', () => {
    const map = new NodeMap<string>();
    for (const name of ['B', 'A', 'C']) map.set('x', name, {}, name);
    expect(map.list('x', undefined)).to.deep.equal(['C', 'A', 'B']);
    const map12 = new NodeMap<string>({ breaksTiesByName: true });
    for (const name of ['B', 'A', 'C']) map12.set('x', name, {}, name);
    expect(map12.list('x', undefined)).to.deep.equal(['A', 'B', 'C']);
  });

  it('allows and excludes', () => {
    expect(passes({ platform: 'redhat' })).to.equal(true);
    expect(passes({ platform: ['centos', 'redhat'] })).to.equal(true);
    expect(passes({ platform: '!redhat' })).to.equal(false);
    expect(passes({ platform: '!centos' })).to.equal(true);
    expect(passes({ platform: ['!redhat', 'all'] })).to.equal(false);
    expect(passes({ os: 'windows' })).to.equal(false);
  });

  it('knows groups of platform families', () => {
    expect(passes({ platformFamily: 'fedora_derived' })).to.equal(true);
    expect(passes({ platformFamily: 'rhel7' })).to.equal(true);
    expect(passes({ platformFamily: 'rhel8' })).to.equal(false);
    expect(passes({ platformFamily: '!rpm_based' })).to.equal(false);
  });

  it('compares versions by their numbers', () => {
    for (const [requirement, expected] of Object.entries({
      '>= 7.9': true,
      '< 7.9': false,
      '= 7.10': true,
      '7.10.0': true,
      '!= 7.10': false,
      '~> 7.0': true,
      '~> 7.9.1': false,
      '~> 7': true,
      '> 7.10': false,
      '<= 7.10.1': true,
    }))
      expect(passes({ platformVersion: requirement }), requirement).to.equal(expected);
    expect(passes({ platformVersion: ['< 7', '>= 7'] })).to.equal(true);
  });
});
