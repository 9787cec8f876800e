import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isArray, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids notifications of resources(...). */
export const legacyNotifySyntax = defineRule({
  name: 'deprecations/legacy_notify_syntax',
  describe: 'Forbids notifications of resources(...).',
  sameAs: ['Chef/Deprecations/LegacyNotifySyntax', 'FC043'],
  severity: 'warning',

  why: 'The resource must be declared before; a text may name one that comes later.',
  bad: [
    [
      "file '/a' do\n  notifies :restart, resources(service: 'nova')\nend",
      "file '/a' do\n  notifies :restart, 'service[nova]'\nend",
    ],
    [
      "file '/a' do\n  notifies :restart, resources(:service => 'nova'), :immediately\nend",
      "file '/a' do\n  notifies :restart, 'service[nova]', :immediately\nend",
    ],
    "file '/a' do\n  subscribes :run, resources('service[nova]')\nend",
    'file \'/a\' do\n  notifies :restart, resources(:service => "nova-#{x}")\nend',
  ],
  good: ["file '/a' do\n  notifies :restart, 'service[nova]'\nend", "file '/a' do\n  notifies :run, target\nend"],
  calls: { notifies: check, subscribes: check },
});

function check(call: Call, context: FileContext): void {
  const [, target] = call.args;
  const found = context.file.callAt(target);
  if (call.receiver || !target || !found || found.receiver || found.method !== 'resources') return;
  const [[type, name] = []] = [...found.hash];
  let fix;
  if (type !== undefined && name && found.hash.size === 1) {
    const text = stringOf(name);
    if (text !== undefined) fix = replace(target, `'${type}[${text}]'`);
    else if (name.kind === 'string') fix = replace(target, `"${type}[${name.text.slice(1, -1)}]"`);
    else if (!isArray(name)) fix = replace(target, `"${type}[#{${name.text}}]"`);
  }
  context.report(target, "Name the resource in a text: 'type[name]'.", { fix });
}
