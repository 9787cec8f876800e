import { type ClassDefinition, defineClass, defineModule } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RValue } from '../ruby/value/value.ts';

const SUPERCLASSES: Readonly<Record<string, string>> = {
  ChefSpecError: 'StandardError',
  NotStubbed: 'ChefSpec::Error::ChefSpecError',
  CommandNotStubbed: 'ChefSpec::Error::NotStubbed',
  SearchNotStubbed: 'ChefSpec::Error::NotStubbed',
  DataBagNotStubbed: 'ChefSpec::Error::NotStubbed',
  DataBagItemNotStubbed: 'ChefSpec::Error::NotStubbed',
  ShellOutNotStubbed: 'ChefSpec::Error::ChefSpecError',
  MixinShellOutNotStubbed: 'ChefSpec::Error::ChefSpecError',
  CookbookPathNotFound: 'ChefSpec::Error::ChefSpecError',
  GemLoadError: 'ChefSpec::Error::ChefSpecError',
  MayNeedToSpecifyPlatform: 'ChefSpec::Error::ChefSpecError',
  InvalidBerkshelfOptions: 'ChefSpec::Error::ChefSpecError',
  TemplateNotFound: 'ChefSpec::Error::ChefSpecError',
  ErbTemplateParseError: 'ChefSpec::Error::ChefSpecError',
  NoConversionError: 'ChefSpec::Error::ChefSpecError',
};

/** ChefSpec's errors. */
export const errorClasses: readonly ClassDefinition[] = [
  defineModule({ name: 'ChefSpec::Error' }),
  ...Object.entries(SUPERCLASSES).map(([name, superclass]) => defineClass({ name: `ChefSpec::Error::${name}`, superclass })),
];

/** Raises a `…NotStubbed`, which shows the stub to add. */
export function notStubbed(vm: Machine, type: 'command' | 'search' | 'data_bag' | 'data_bag_item', args: readonly RValue[]): never {
  const shown = args.map((arg) => vm.inspect(arg)).join(', ');
  const texts = args.map((arg, index) => (type !== 'command' && index === 0 ? vm.inspect(vm.str(vm.toS(arg))) : vm.inspect(arg)));
  const stub = `stub_${type}(${texts.join(', ')}).and_return(...)`;
  const className = type.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return vm.raise(
    `ChefSpec::Error::${className}NotStubbed`,
    `Executing a real ${type} is disabled. Unregistered ${type}:\n\n    ${type}(${shown})\n\nYou can stub this ${type} with:\n\n    ${stub}`,
  );
}

/** Raises ShellOutNotStubbed for a command of a resource or provider. */
export function shellOutNotStubbed(vm: Machine, type: 'resource' | 'provider', resource: RValue, args: readonly RValue[]): never {
  const shown = args.map((arg) => vm.inspect(arg)).join(', ');
  return vm.raise(
    'ChefSpec::Error::ShellOutNotStubbed',
    `Executing a real shell_out in ${vm.toS(resource)} is not allowed:\n\n    shell_out(${shown})\n\nYou can stub this with:\n\n` +
      `    stubs_for_${type}(${JSON.stringify(vm.toS(resource))}) do |${type}|\n      allow(${type}).to receive_shell_out(${shown})\n    end\n`,
  );
}

/** Raises CookbookPathNotFound. */
export function cookbookPathNotFound(vm: Machine): never {
  return vm.raise(
    'ChefSpec::Error::CookbookPathNotFound',
    'I could not find or infer a cookbook_path from your current working directory.\n' +
      "Please make sure you put your specs (tests) under a directory named 'spec' or\n" +
      'manually set the cookbook path in the RSpec configuration.',
  );
}

/** Raises MayNeedToSpecifyPlatform, with the words of Chef's error. */
export function mayNeedPlatform(vm: Machine, original: string): never {
  return vm.raise(
    'ChefSpec::Error::MayNeedToSpecifyPlatform',
    `It appears that Chef could not find the resource on the given platform: ${original}\n\n` +
      'A runner without a platform has none, where most resources are not available. Give it one:\n\n' +
      "    ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04')\n",
  );
}
