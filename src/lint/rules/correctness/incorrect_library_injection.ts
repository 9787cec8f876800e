import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf, symbolOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids helpers mixed into Chef::Recipe or Chef::Provider rather than into Chef::DSL::Recipe. */
export const incorrectLibraryInjection = defineRule({
  name: 'correctness/incorrect_library_injection',
  describe: 'Forbids helpers mixed into Chef::Recipe or Chef::Provider rather than into Chef::DSL::Recipe.',
  sameAs: ['Chef/Correctness/IncorrectLibraryInjection'],
  severity: 'error',

  bad: [
    ['Chef::Recipe.send(:include, Nova::Helpers)', 'Chef::DSL::Recipe.send(:include, Nova::Helpers)'],
    ['::Chef::Provider.include Nova::Helpers', '::Chef::DSL::Recipe.include Nova::Helpers'],
  ],
  good: ['Chef::DSL::Recipe.include Nova::Helpers', 'Chef::Resource.send(:include, Nova::Helpers)'],
  calls: { send: check, include: check },
});

function check(call: Call, context: FileContext): void {
  const target = constantOf(call.receiver);
  if (target !== 'Chef::Recipe' && target !== 'Chef::Provider') return;
  if (call.method === 'send' && symbolOf(call.args[0]) !== 'include') return;
  const prefix = call.receiver?.text.startsWith('::') ? '::' : '';
  const fix = call.receiver && replace(call.receiver, `${prefix}Chef::DSL::Recipe`);
  context.report(call.node, `Mix the helper into Chef::DSL::Recipe rather than into ${target}.`, { fix });
}
