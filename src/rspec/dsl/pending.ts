import { RException } from '../../ruby/value/exception.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { markPending, markSkipped } from '../example.ts';
import type { World } from '../world.ts';

/** `skip` in an example: ends it as pending. */
export function skip(world: World, message: RValue): never {
  const { vm, currentExample } = world;
  if (currentExample) markSkipped(currentExample, message);
  const exception = new RException(vm.classAt('RSpec::Core::Pending::SkipDeclaredInExample'), null);
  exception.details = { argument: message };
  return vm.raiseException(exception);
}

/** `pending` in an example: the rest is expected to fail. */
export function pending(world: World, message: RValue, block: RProc | null): RValue {
  const { vm, currentExample } = world;
  if (block)
    vm.raise(
      'ArgumentError',
      WITH_BLOCK + (vm.frame ? `Called from ${vm.frame.code.source.path}:${vm.frame.line}.\n\n` : ''),
    );
  if (!currentExample)
    return vm.raise(
      'RuntimeError',
      '`pending` may not be used outside of examples, such as in before(:context). Maybe you want `skip`?',
    );
  markPending(currentExample, message);
  return null;
}

/** What a skip in a context hook says about the examples that are not run. */
export function skipMessage(exception: RException): RValue {
  const message = exception.details?.['argument'] ?? null;
  return message instanceof RString ? message : null;
}

const WITH_BLOCK = `The semantics of \`RSpec::Core::Pending#pending\` have changed in
RSpec 3. In RSpec 2.x, it caused the example to be skipped. In
RSpec 3, the rest of the example is still run but is expected to
fail, and will be marked as a failure (rather than as pending) if
the example passes.

Passing a block within an example is now deprecated. Marking the
example as pending provides the same behavior in RSpec 3 which was
provided only by the block in RSpec 2.x.

Move the code in the block provided to \`pending\` into the rest of
the example body.

`;
