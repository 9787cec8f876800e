import { builtInResources } from '../../built_in_resources.ts';
import { defineRule } from '../../define_rule.ts';
import { isString } from '../../literals.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Asks for "type[name]" as what is notified or subscribed to. */
export const invalidNotificationResource = defineRule({
  name: 'correctness/invalid_notification_resource',
  describe: 'Asks for "type[name]" as what is notified or subscribed to.',
  sameAs: ['Chef/Correctness/InvalidNotificationResource'],
  severity: 'error',

  why: 'Without quotes Ruby looks for an element of what the method returns; a text of another form is refused when the recipe is compiled.',
  bad: [
    "file '/a' do\n  notifies :restart, service['nova']\nend",
    "file '/a' do\n  notifies :restart, 'service:nova'\nend",
    "file '/a' do\n  notifies :restart, 'nova'\nend",
    "file '/a' do\n  subscribes :restart, 'template[/etc/nova'\nend",
  ],
  good: [
    "file '/a' do\n  notifies :restart, 'service[nova]'\n  notifies :run, \"execute[#{name}]\"\n  notifies :run, target\n  notifies :run, resources(execute: 'x')\nend",
  ],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      for (const { targetNode, target } of resource.notifications) {
        if (!targetNode) continue;
        const object = targetNode.kind === 'element_reference' ? targetNode.field('object') : undefined;
        if (
          object?.kind === 'identifier' &&
          (builtInResources().has(object.text) || context.cookbook.customResourceNames.has(object.text))
        )
          context.report(targetNode, `Write '${object.text}[name]', with quotes around all of it.`);
        else if (
          target !== undefined &&
          isString(targetNode) &&
          !/^[\w*:-]+\[[\s\S]+\]$/.test(target) &&
          !/^\*$|^\*+\]?$/.test(target) &&
          !target.includes('*')
        )
          context.report(targetNode, `Expected 'type[name]', found "${target}".`);
      }
    },
  },
});
