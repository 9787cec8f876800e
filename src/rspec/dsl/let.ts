import { RClass } from '../../ruby/value/class.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { procBody } from '../../ruby/core/module/method_definition.ts';
import { procArity } from '../../ruby/core/proc.ts';
import { formatPlace, innermostPlace } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { ExampleInstance } from '../example.ts';
import type { ExampleGroup } from '../example_group.ts';
import { get } from '../metadata.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { worldOf } from '../world.ts';

/** `let(name) { … }`: a method whose value is kept for the rest of the example. */
export function defineLet(vm: Machine, group: ExampleGroup, given: RValue, block: RProc | null): void {
  if (!block) vm.raise('RuntimeError', '#let or #subject called without a block');
  const name = vm.toName(given);
  if (name === 'initialize' || name === 'to_s')
    vm.raise('ArgumentError', `#let or #subject called with reserved name \`${name}\``);
  group.letDefinitions ??= vm.defineModule(null);
  if (!group.letDefinitions.name) vm.nameModule(group.letDefinitions, 'LetDefinitions', group.klass);
  vm.addMethod(group.letDefinitions, name, procBody(block));
  const takesExample = procArity(block) === 1;
  const key = name;
  vm.addMethod(group.klass, name, {
    arity: 0,
    parameters: [],
    invoke: (_vm, self, args, _block, entry) => {
      if (args.length > 0) vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0)`);
      return memoize(vm, self, key, () => {
        const next = vm.findSuper(vm.classOf(self), entry.owner, name);
        if (!next) return vm.missing(self, name, [], null, 'super');
        return next.body.invoke(vm, self, takesExample ? [worldOf(vm).currentExample] : [], null, next);
      });
    },
  });
}

/** The value that an example keeps under a name; made when it is first asked for. */
export function memoize(vm: Machine, self: RValue, key: string, make: () => RValue): RValue {
  if (!(self instanceof ExampleInstance)) return make();
  if (self.contextHook) inContextHook(vm, key, self.contextHook);
  const memoized = (self.memoized ??= new Map());
  const known = memoized.get(key);
  if (known !== undefined) return known;
  const value = make();
  memoized.set(key, value);
  return value;
}

function inContextHook(vm: Machine, key: string, hook: 'before' | 'after'): never {
  const description = key === 'subject' ? 'subject' : `let declaration \`${key}\``;
  const at = innermostPlace(vm);
  const place = at ? formatPlace(at) : '';
  const article = hook === 'before' ? 'a' : 'an';
  const intention =
    hook === 'before'
      ? 'define state that is shared across examples in an example group'
      : 'cleanup state that is shared across examples in an example group';
  return vm.raise(
    'RuntimeError',
    `${description} accessed in ${article} \`${hook}(:context)\` hook at:\n  ${place}\n\n` +
      `\`let\` and \`subject\` declarations are not intended to be called\nin ${article} \`${hook}(:context)\` hook, as they exist to define state that\n` +
      `is reset between each example, while \`${hook}(:context)\` exists to\n${intention}.\n`,
  );
}

/** `subject(name) { … }` */
export function defineSubject(vm: Machine, group: ExampleGroup, name: RValue, block: RProc | null): void {
  if (name === null) {
    defineLet(vm, group, symbol('subject'), block);
    return;
  }
  defineLet(vm, group, name, block);
  vm.aliasMethod(group.klass, 'subject', vm.toName(name));
}

/** The subject of a group that declares none: an instance of the described class, or what is described. */
export function implicitSubject(vm: Machine, self: RValue): RValue {
  return memoize(vm, self, 'subject', () => {
    const klass = vm.realClassOf(self);
    const metadata = worldOf(vm).groupOf.get(klass)?.metadata ?? new RHash();
    const described = get(metadata, 'described_class') ?? null;
    const words = get(metadata, 'description_args');
    const what = described ?? (words instanceof RArray ? (words.items[0] ?? null) : null);
    return what instanceof RClass && !what.isModule ? vm.call(what, 'new', []) : what;
  });
}

/** `its(:attribute) { is_expected.to … }` of rspec-its. */
export function attributeSubject(vm: Machine, subject: RValue, attribute: RValue): RValue {
  if (attribute instanceof RArray) return vm.call(subject, '[]', attribute.items);
  return vm
    .toS(attribute)
    .split('.')
    .reduce<RValue>((value, name) => vm.call(value, name, []), subject);
}
