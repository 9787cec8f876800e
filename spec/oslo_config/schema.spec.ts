import { expect } from 'chai';
import { bundledSchemas, schemaNames } from '../../src/oslo_config/schema.ts';
import type { Json } from '../../src/chef/platform/json.ts';
import { mismatches } from '../../src/scenario/validate.ts';

function check(name: string, group: string, values: Json): readonly string[] {
  const schemas = bundledSchemas(name);
  const schema = typeof schemas === 'string' ? undefined : schemas.get(group);
  if (!schema) throw new Error(`no schema ${name} ${group}`);
  return mismatches(schema, values).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const liberty = { disk_driver: 'localdisk', proc_units_factor: 0.1, fc_attach_strategy: 'vscsi' };

const wrong = (values: Readonly<Record<string, Json>>): readonly string[] =>
  check('powervm/nova/liberty', 'powervm', { ...liberty, ...values });

describe('bundledSchemas', () => {
  it('has one for every driver and release that registers options', () => {
    expect(schemaNames()).to.include.members([
      'powervm/nova/liberty',
      'powervm/network/liberty',
      'powervm/telemetry/train',
      'powervm/nova-in-tree/rocky',
    ]);
    expect(schemaNames()).not.to.include('powervm/telemetry/kilo-ga');
    for (const name of schemaNames()) {
      const schemas = bundledSchemas(name);
      expect(schemas).to.be.instanceOf(Map);
      // Throws for what is no JSON Schema.
      if (typeof schemas !== 'string') for (const schema of schemas.values()) mismatches(schema, {});
    }
  });

  it('suggests a name', () => {
    expect(bundledSchemas('powervm/nova/libery')).to.equal(
      'Unknown schema "powervm/nova/libery". Did you mean "powervm/nova/liberty"?',
    );
    expect(bundledSchemas('x')).to.match(/^Unknown schema "x". Known schemas: powervm\/nova\/kilo-ga, /);
  });

  it('takes a section that is right', () => {
    expect(check('powervm/nova/liberty', 'powervm', liberty)).to.eql([]);
  });

  it('finds what is wrong', () => {
    expect(wrong({ disk_driver: 'ceph' })).to.eql(['disk_driver: Expected "localdisk" or "ssp", found "ceph".']);
    expect(wrong({ disc_driver: 'ssp' })[0]).to.match(/^: Unknown key "disc_driver"/);
    expect(wrong({ uncapped_proc_weight: 'lots' })).to.eql([
      'uncapped_proc_weight: Expected an integer, found "lots".',
    ]);
    expect(wrong({ uncapped_proc_weight: 256 })).to.eql([
      'uncapped_proc_weight: Expected a value that would be <= 255, found 256.',
    ]);
    expect(wrong({ volume_group_name: 'rootvg' })).to.eql(['volume_group_name: Expected anything but "rootvg".']);
  });

  it('wants fabrics and ports with NPIV', () => {
    const npiv = { ...liberty, fc_attach_strategy: 'npiv' };
    expect(check('powervm/nova/liberty', 'powervm', npiv)).to.have.members([
      ': Missing "fabrics".',
      ': Expected at least one fabric_<name>_port_wwpns: NPIV needs the ports of a fabric.',
    ]);
    expect(check('powervm/nova/liberty', 'powervm', { ...npiv, fabrics: 'A', fabric_A_port_wwpns: '21' })).to.eql([]);
  });

  it('leaves sections alone that others write too', () => {
    expect(check('powervm/network/liberty', 'AGENT', { l2_population: 'False', polling_interval: 2 })).to.eql([]);
    expect(check('powervm/telemetry/liberty', 'DEFAULT', { debug: 'x', hypervisor_inspector: 'libvirt' })).to.eql([
      'hypervisor_inspector: Expected "powervm", found "libvirt".',
    ]);
    expect(check('powervm/telemetry/liberty', 'DEFAULT', {})).to.eql([': Missing "hypervisor_inspector".']);
  });
});
