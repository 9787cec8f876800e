import { RIO } from '../value/io.ts';
import { RString } from '../value/string.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { writing } from './io/writing.ts';

/** IO: streams. */
export const io = defineClass<RIO>({
  name: 'IO',
  superclass: 'Object',
  allocate: (_vm, klass) => new RIO(klass),

  methods: {
    ...writing,
    'tty?': () => false,
    inspect: (vm, self) => new RString(`#<${vm.className(self)}:${self.path}${self.closed ? ' (closed)' : ''}>`),
  },

  aliases: { isatty: 'tty?' },

  afterwards(vm) {
    for (const [index, stream] of (['stdin', 'stdout', 'stderr'] as const).entries()) {
      const made = new RIO(vm.classAt('IO'));
      made.stream = stream;
      made.path = `<${stream.toUpperCase()}>`;
      made.readable = stream === 'stdin';
      made.writable = stream !== 'stdin';
      made.fileNumber = index;
      vm.globals.set(`$${stream}`, made);
      vm.setConstant(vm.classes.Object, stream.toUpperCase(), made);
    }
    vm.globals.set('$>', vm.globals.get('$stdout') ?? null);
    setDefaults(vm);
  },
});

function setDefaults(vm: Machine): void {
  vm.globals.set('$/', new RString('\n'));
  vm.globals.set('$,', null);
  vm.globals.set('$;', null);
  vm.globals.set('$VERBOSE', false);
  vm.globals.set('$DEBUG', false);
}
