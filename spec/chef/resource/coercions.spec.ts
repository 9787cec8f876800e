import { expect } from 'chai';
import { CHEF_18 } from '../../../src/chef/generation.ts';
import { isLazy, type PropertyDefinition } from '../../../src/chef/resource/define_resource.ts';
import { isMode } from '../../../src/chef/resource/coerce/file.ts';
import { resourceTable } from '../../../src/chef/resource/resource_table.ts';
import { shellSplit } from '../../../src/chef/resource/shell_split.ts';
import type { Machine } from '../../../src/ruby/machine/machine.ts';
import { evaluateFile } from '../../../src/ruby/machine/evaluate.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';
import { RObject } from '../../../src/ruby/value/object.ts';
import type { RValue } from '../../../src/ruby/value/value.ts';

function property(path: string): PropertyDefinition {
  const [className = '', name = ''] = path.split('.');
  const found = resourceTable(CHEF_18).get(`Chef::Resource::${className}`)?.properties[name];
  if (!found) throw new Error(`No ${path}.`);
  return found;
}

describe('coercions', () => {
  let vm: Machine;
  let resource: RObject;
  before(() => {
    vm = createRuby(createVirtualHost({ write: () => {} }));
    evaluateFile(
      vm,
      'chef.rb',
      `class Chef; module Exceptions; class ValidationFailed < ArgumentError; end; end; end
       class Thing
         def name = '/etc/nova/nova.conf'
         def service_name = 'nova'
         def username = '*'
         def salt = nil
         def node = { 'platform_family' => 'freebsd', 'lsb' => { 'codename' => 'focal' } }
       end`,
    );
    resource = vm.send(vm.classAt('Thing'), 'new') as RObject;
  });

  function ruby(text: string): RValue {
    evaluateFile(vm, 'value.rb', `$value = (${text})`);
    return vm.globals.get('$value') as RValue;
  }

  function coerced(path: string, text: string): string {
    const made = property(path).coerce?.(vm, resource, ruby(text));
    return made === undefined ? 'nothing' : vm.inspect(made);
  }

  function raised(action: () => unknown): string {
    return vm.rescue(
      () => (action(), 'nothing'),
      ['StandardError'],
      (exception) => `${vm.className(exception)}: ${vm.toS(vm.send(exception, 'message'))}`,
    );
  }

  function lazily(path: string): string {
    const { default: value } = property(path);
    if (value === undefined || !isLazy(value)) throw new Error(`${path} has no lazy default.`);
    return vm.inspect(value.lazy(vm, resource));
  }

  function accepts(path: string, text: string): boolean {
    const tests = Object.values(property(path).callbacks ?? {});
    return tests.every((test) => test(vm, ruby(text)));
  }

  it('splits options as a shell does', () => {
    expect(coerced('Package.options', `'--a "b c" d\\\\ e'`)).to.equal('["--a", "b c", "d e"]');
    expect(coerced('Package.options', '%w(-x)')).to.equal('["-x"]');
    expect(coerced('Package.options', `''`)).to.equal('[]');
    expect(coerced('Service.options', `'-v'`)).to.equal('["-v"]');
    expect(raised(() => shellSplit(vm, 'a "b'))).to.equal('ArgumentError: Unmatched quote: "a \\"b"');
  });

  it('makes lists', () => {
    expect(coerced('Group.members', `'a, b ,c,'`)).to.equal('["a", "b", "c"]');
    expect(coerced('AptRepository.key', 'false')).to.equal('false');
    expect(coerced('AptRepository.key', `'k'`)).to.equal('["k"]');
    expect(coerced('AptRepository.options', `'o'`)).to.equal('["o"]');
    expect(coerced('DnfPackage.arch', `['a', ['b']]`)).to.equal('["a", "b"]');
    expect(coerced('Sudo.groups', `'wheel, %admin'`)).to.equal('["%wheel", "%admin"]');
    expect(coerced('WindowsFirewallRule.local_port', '[80, 443, 22]')).to.equal('["22", "80", "443"]');
    expect(coerced('WindowsFeatureDism.feature_name', `'B, A'`)).to.equal('["b", "a"]');
  });

  it('makes flags', () => {
    expect(coerced('Service.supports', '[:restart, :status]')).to.equal('{:restart=>true, :status=>true}');
    expect(coerced('Service.supports', '{ restart: true }')).to.equal('{:restart=>true}');
    expect(coerced('YumPackage.flush_cache', '[:before]')).to.equal('{:before=>true}');
    expect(coerced('YumPackage.flush_cache', ':after')).to.equal('{:after=>true, :before=>false}');
  });

  it('makes texts, numbers and symbols', () => {
    expect(coerced('File.checksum', `'ABC'`)).to.equal('"abc"');
    expect(coerced('Link.link_type', `'hard'`)).to.equal(':hard');
    expect(coerced('Sysctl.value', '[1, 2]')).to.equal('"1 2"');
    expect(coerced('Sysctl.value', '0')).to.equal('"0"');
    expect(coerced('Subversion.svn_arguments', 'false')).to.equal('nil');
    expect(coerced('User::WindowsUser.uid', `'12'`)).to.equal('12');
    expect(coerced('User::WindowsUser.uid', `'x'`)).to.equal('"x"');
    expect(coerced('UserUlimit.filename', `'nova'`)).to.equal('"nova.conf"');
    expect(coerced('Sudo.filename', `'a.b~'`)).to.equal('"a__b__"');
    expect(coerced('Mount.mount_point', `'/mnt/'`)).to.equal('"/mnt"');
    expect(coerced('Mount.mount_point', `'host:/'`)).to.equal('"host:/"');
    expect(coerced('Mount.options', `'rw, noatime'`)).to.equal('["rw", "noatime"]');
    expect(coerced('ChefClientConfig.ssl_verify_mode', `':verify_none'`)).to.equal(':verify_none');
    expect(coerced('WindowsService.startup_type', '3')).to.equal(':manual');
    expect(coerced('SelinuxBoolean.value', '1')).to.equal('"on"');
  });

  it('checks crontabs', () => {
    expect(accepts('Cron.minute', '59')).to.equal(true);
    expect(accepts('Cron.minute', '60')).to.equal(false);
    expect(accepts('Cron.minute', `'*/5'`)).to.equal(true);
    expect(accepts('Cron.hour', `'1-4,22'`)).to.equal(true);
    expect(accepts('Cron.month', `'JAN'`)).to.equal(true);
    expect(accepts('Cron.weekday', `'monday'`)).to.equal(true);
    expect(accepts('Cron.weekday', `'someday'`)).to.equal(false);
    expect(coerced('Cron.weekday', ':sun')).to.equal('"0"');
    expect(coerced('Cron.weekday', `'1-5'`)).to.equal('"1-5"');
    expect(coerced('Cron.time_out', '5')).to.equal('{"duration"=>5}');
    expect(raised(() => coerced('Cron.time_out', `{ 'x' => '1' }`))).to.match(
      /^Chef::Exceptions::ValidationFailed: Key of option time_out must be equal to one of: "duration".* You passed "x"\.$/,
    );
  });

  it('checks what goes into files and keys', () => {
    expect(isMode(vm, ruby('0644'))).to.equal(true);
    expect(isMode(vm, ruby(`'7777'`))).to.equal(true);
    expect(isMode(vm, ruby(`'17777'`))).to.equal(false);
    expect(raised(() => isMode(vm, ruby(`'u+x'`)))).to.match(/^ArgumentError: invalid value for Integer/);
    expect(accepts('OpensslRsaPrivateKey.key_cipher', `'aes-256-cbc'`)).to.equal(true);
    expect(accepts('OpensslRsaPrivateKey.key_cipher', `'rot13'`)).to.equal(false);
    expect(accepts('InspecWaiver.expiration', `'2024-02-29'`)).to.equal(true);
    expect(accepts('InspecWaiver.expiration', `'2023-02-29'`)).to.equal(false);
    expect(accepts('WindowsPrinter.ipv4_address', `'10.4.64.256'`)).to.equal(false);
    expect(coerced('RegistryKey.values', `{ 'name' => 'a', 'type' => :string, 'data' => 'x' }`)).to.equal(
      '[{:name=>"a", :type=>:string, :data=>"x"}]',
    );
    expect(accepts('RegistryKey.values', `[{ name: 'a', size: 1 }]`)).to.equal(false);
    expect(coerced('Launchd.start_calendar_interval', `[{ 'Hour' => 1 }]`)).to.equal('{"Hour"=>1}');
    expect(raised(() => coerced('Launchd.start_calendar_interval', `{ 'Hours' => 1 }`))).to.contain(
      'The following key(s): Hours are invalid',
    );
    expect(raised(() => coerced('Locale.lc_env', `{ 'LC_TIME' => ' x' }`))).to.contain('non-empty string');
  });

  it('works out defaults', () => {
    expect(lazily('Service.pattern')).to.equal('"nova"');
    expect(lazily('CookbookFile.source')).to.equal('"nova.conf"');
    expect(lazily('AptRepository.distribution')).to.equal('"focal"');
    expect(lazily('Sudo.config_prefix')).to.equal('"/usr/local/etc"');
    expect(lazily('UserUlimit.filename')).to.equal('"00_all_limits.conf"');
    const source = resourceTable(CHEF_18).get('Chef::Resource::Template')?.initial?.['source'];
    expect(source !== undefined && isLazy(source) && vm.inspect(source.lazy(vm, resource))).to.equal('"nova.conf.erb"');
  });
});
