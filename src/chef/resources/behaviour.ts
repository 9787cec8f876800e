import type { NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { verify } from './verification.ts';

type Methods = Readonly<Record<string, NativeMethod<RObject>>>;

/** What built-in resources do besides holding properties, by class below Chef::Resource. */
export const resourceBehaviour: Readonly<Record<string, Methods>> = {
  Template: {
    'helper(name, &block)': (vm, self, name, block) => addHelper(vm, self, name, block),
    'helpers(module_name = nil, &block)': (vm, self, module, block) => addHelpers(vm, self, module, block),
    helper_modules: (vm, self) => new RArray([...inlineModules(vm, self), ...listOf(self, '@library_modules').items]),
    inline_helper_blocks: (_vm, self) => hashOf(self, '@inline_helper_blocks'),
    inline_helper_modules: (_vm, self) => listOf(self, '@inline_helper_modules'),
  },
  RubyBlock: {
    'block(&block)': (_vm, self, block) => {
      if (block) self.setIvar('@block', block);
      return self.ivar('@block') ?? null;
    },
  },
  File: {
    'verify(command = nil, opts = {}, &block)': (vm, self, command, opts, block: RProc | null) => verify(vm, self, command, opts, block),
  },
  Link: { path: (vm, self) => vm.call(self, 'target_file', []) },
  Execute: { after_created: (vm, self) => qualifyUser(vm, self, 'user', 'domain') },
  RemoteFile: {
    after_created: (vm, self) => qualifyUser(vm, self, 'remote_user', 'remote_domain'),
    'source(*sources)': (_vm, self, sources: RValue[]) => {
      const [only] = sources;
      const isPlain = sources.length > 1 || only instanceof RString;
      if (only !== undefined) self.setIvar('@source', isPlain ? new RArray(sources) : only);
      return self.ivar('@source') ?? null;
    },
  },
};

/** Takes apart `domain\\user` and `user@domain`; both properties are set then, if only to nil. */
function qualifyUser(vm: Machine, self: RObject, userProperty: string, domainProperty: string): void {
  // Chef 12's files know no users of remote machines.
  if (!vm.respondTo(self, userProperty)) return;
  let user: RValue = vm.call(self, userProperty, []);
  let domain: RValue = vm.call(self, domainProperty, []);
  if (domain === null && user instanceof RString) {
    const [before, after] = user.text.split('\\');
    const [name, host] = user.text.split('@');
    if (after !== undefined) [domain, user] = [vm.str(before as string), vm.str(after)];
    else if (host !== undefined) [user, domain] = [vm.str(name as string), vm.str(host)];
  }
  vm.call(self, domainProperty, [domain]);
  vm.call(self, userProperty, [user]);
}

function hashOf(self: RObject, name: string): RHash {
  const known = self.ivar(name);
  if (known instanceof RHash) return known;
  const made = new RHash();
  self.setIvar(name, made);
  return made;
}

function listOf(self: RObject, name: string): RArray {
  const known = self.ivar(name);
  if (known instanceof RArray) return known;
  const made = new RArray([]);
  self.setIvar(name, made);
  return made;
}

function addHelper(vm: Machine, self: RObject, name: RValue, block: RProc | null): RValue {
  if (!block) return vm.raise('Chef::Exceptions::ValidationFailed', '`helper(:method)` requires a block argument (e.g., `helper(:method) { code }`)');
  if (!(name instanceof RSymbol))
    return vm.raise('Chef::Exceptions::ValidationFailed', 'method_name argument to `helper(method_name)` must be a symbol (e.g., `helper(:method) { code }`)');
  hashOf(self, '@inline_helper_blocks').set(vm, name, block);
  return block;
}

function addHelpers(vm: Machine, self: RObject, module: RValue, block: RProc | null): RValue {
  if (block && module !== null)
    return vm.raise(
      'Chef::Exceptions::ValidationFailed',
      'Passing both a module and block to #helpers is not supported. Call #helpers multiple times instead',
    );
  if (block) {
    const inline = vm.defineModule(null);
    vm.call(inline, 'class_eval', [], block);
    listOf(self, '@inline_helper_modules').items.push(inline);
    return inline;
  }
  if (module instanceof RClass && module.isModule) {
    listOf(self, '@library_modules').items.push(module);
    return module;
  }
  if (module === null) return vm.raise('Chef::Exceptions::ValidationFailed', '#helpers requires either a module name or inline module code as a block.\ne.g.: helpers do; helper_code; end;\nOR: helpers(MyHelpersModule)');
  return vm.raise('Chef::Exceptions::ValidationFailed', `Argument to #helpers must be a module. You gave ${vm.inspect(module)} (${vm.className(module)})`);
}

function inlineModules(vm: Machine, self: RObject): RValue[] {
  const modules = [...listOf(self, '@inline_helper_modules').items];
  const blocks = hashOf(self, '@inline_helper_blocks');
  if (blocks.size === 0) return modules;
  const made = vm.defineModule(null);
  for (const { key, value } of blocks) vm.call(made, 'define_method', [key], value as RProc);
  return [made, ...modules];
}
