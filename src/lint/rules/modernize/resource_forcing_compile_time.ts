import { defineRule } from '../../define_rule.ts';

/** Forbids run_action on resources that have compile_time. */
export const resourceForcingCompileTime = defineRule({
  name: 'modernize/resource_forcing_compile_time',
  describe: 'Forbids run_action on resources that have compile_time.',
  sameAs: ['Chef/Modernize/ResourceForcingCompileTime'],
  severity: 'info',

  bad: [
    "chef_gem 'a' do\n  action :nothing\nend.run_action(:install)",
    "build_essential 'a' do\n  action :nothing\nend.run_action(:install)",
  ],
  good: ["chef_gem 'a' do\n  compile_time true\nend", "package 'a' do\n  action :nothing\nend.run_action(:install)"],
  calls: {
    run_action(call, context) {
      const made = context.file.callAt(call.receiver);
      if (made && !made.receiver && ['build_essential', 'chef_gem', 'hostname', 'ohai_hint'].includes(made.method))
        context.report(call.methodNode, `${made.method} has the property "compile_time".`);
    },
  },
});
