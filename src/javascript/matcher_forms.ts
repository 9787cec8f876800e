/** A matcher of ChefSpec as JavaScript has it: what Ruby has by the same words with underscores. */
export interface MatcherForm {
  /** The method that makes it in Ruby: the name of the assertion in JavaScript is this one in camelCase. */
  readonly ruby: string;
  /** What it is asked about. */
  readonly of: 'run' | 'resource';
  /** Methods that say more about what is expected: each narrows what passes. */
  readonly steps: readonly string[];
  /** The step that a second argument stands for: needed after `not`, where steps cannot follow. */
  readonly second?: string;
  /** A phrase: it passes when … */
  readonly passes: string;
  readonly example: { readonly ruby: string; readonly javascript: string };
}

/** All matchers but those of resources, which are made of the types and actions of Chef. */
export const matcherForms: readonly MatcherForm[] = [
  {
    ruby: 'render_file',
    of: 'run',
    steps: ['with_content'],
    second: 'with_content',
    passes: 'a file, template or cookbook file is created, and its content has the text or fits the pattern',
    example: {
      ruby: "expect(chef_run).to render_file('/etc/motd').with_content('Hello')",
      javascript: "expect(run).to.renderFile('/etc/motd').withContent('Hello')",
    },
  },
  {
    ruby: 'render_config',
    of: 'run',
    steps: ['section', 'without_section', 'key', 'without_key', 'equal', 'include', 'match'],
    passes:
      "a configuration file is rendered, and oslo.config reads these values in it (Ruby: `require 'powervm_spec'`)",
    example: {
      ruby: "expect(chef_run).to render_config('/etc/web.conf').section('server').key('port').equal(8080)",
      javascript: "expect(run).to.renderConfig('/etc/web.conf').section('server').key('port').equal(8080)",
    },
  },
  {
    ruby: 'include_recipe',
    of: 'run',
    steps: [],
    passes: 'the recipe is loaded',
    example: {
      ruby: "expect(chef_run).to include_recipe('web::server')",
      javascript: "expect(run).to.includeRecipe('web::server')",
    },
  },
  {
    ruby: 'include_any_recipe',
    of: 'run',
    steps: [],
    passes: 'a recipe is loaded besides those of the run list',
    example: {
      ruby: 'expect(chef_run).to include_any_recipe',
      javascript: 'expect(run).to.includeAnyRecipe()',
    },
  },
  {
    ruby: 'notify',
    of: 'resource',
    steps: ['to', 'immediately', 'delayed', 'before'],
    second: 'to',
    passes: 'the resource notifies another, with this action and time',
    example: {
      ruby: "expect(chef_run.template('/etc/motd')).to notify('service[web]').to(:restart).delayed",
      javascript: "expect(run.resource('template', '/etc/motd')).to.notify('service[web]').to('restart').delayed()",
    },
  },
  {
    ruby: 'subscribe_to',
    of: 'resource',
    steps: ['on', 'immediately', 'delayed', 'before'],
    second: 'on',
    passes: 'the resource subscribes to another',
    example: {
      ruby: "expect(chef_run.service('web')).to subscribe_to('file[/etc/port]').on(:restart)",
      javascript: "expect(run.resource('service', 'web')).to.subscribeTo('file[/etc/port]').on('restart')",
    },
  },
  {
    ruby: 'link_to',
    of: 'resource',
    steps: [],
    passes: 'the link leads there',
    example: {
      ruby: "expect(chef_run.link('/srv/web')).to link_to('/opt/web')",
      javascript: "expect(run.resource('link', '/srv/web')).to.linkTo('/opt/web')",
    },
  },
  {
    ruby: 'do_nothing',
    of: 'resource',
    steps: [],
    passes: 'the resource has performed no action',
    example: {
      ruby: "expect(chef_run.execute('reload')).to do_nothing",
      javascript: "expect(run.resource('execute', 'reload')).to.doNothing()",
    },
  },
  {
    ruby: 'have_state_attrs',
    of: 'resource',
    steps: [],
    passes: 'the class of the resource has these state attributes',
    example: {
      ruby: "expect(chef_run.link('/srv/web')).to have_state_attrs(:owner, :to, :link_type, :group)",
      javascript: "expect(run.resource('link', '/srv/web')).to.haveStateAttrs('owner', 'to', 'link_type', 'group')",
    },
  },
];

/** The form that the matchers of resources have: `create_template`, `createTemplate`. */
export const resourceForm: Omit<MatcherForm, 'ruby'> = {
  of: 'run',
  steps: ['with', 'at_compile_time', 'at_converge_time'],
  second: 'with',
  passes: 'a resource of the type and name has performed the action, with these properties',
  example: {
    ruby: "expect(chef_run).to create_template('/etc/motd').with(mode: '0644')",
    javascript: "expect(run).to.createTemplate('/etc/motd').with({ mode: '0644' })",
  },
};

/** `create_template` → `createTemplate` */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}
