import { defineRule } from '../../define_rule.ts';

/** Asks for chef_gem rather than a gem_package that is run at once. */
export const gemAtCompileTime = defineRule({
  name: 'foodcritic/gem_at_compile_time',
  describe: 'Asks for chef_gem rather than a gem_package that is run at once.',
  sameAs: ['FC025'],
  severity: 'warning',

  bad: [
    "gem_package 'a' do\n  action :nothing\nend.run_action(:install)",
    "r = gem_package 'a' do\n  action :nothing\nend\nr.run_action(:install)",
  ],
  good: ["chef_gem 'a'", "package 'a' do\n  action :nothing\nend.run_action(:install)"],
  calls: {
    run_action(call, context) {
      const { file } = context;
      const name = call.receiver?.kind === 'identifier' ? call.receiver.text : undefined;
      const assigned =
        name === undefined
          ? undefined
          : file.nodes.find((node) => node.kind === 'assignment' && node.field('left')?.text === name)?.field('right');
      const made = file.callAt(assigned ?? call.receiver);
      if (made && !made.receiver && made.method === 'gem_package')
        context.report(made.methodNode, 'chef_gem installs for Chef itself, while the recipe is compiled.');
    },
  },
});
