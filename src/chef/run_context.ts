import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import type { RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import type { CookbookCollection } from './cookbook/cookbook.ts';
import { loadRecipe } from './cookbook/load_recipe.ts';
import { parseRecipeName } from './cookbook/recipe_name.ts';
import type { RNode } from './node.ts';
import { RResourceCollection } from './resource/collection.ts';
import type { RNotification } from './resource/notification.ts';

export type Timing = 'before' | 'immediate' | 'delayed';

/** A Chef::RunContext: what a recipe can see of its run. A child holds the resources of a custom resource's action. */
export class RRunContext extends RObject {
  readonly node: RNode;
  readonly cookbooks: CookbookCollection;
  readonly parent: RRunContext | null;
  readonly resources: RResourceCollection;
  /** Declared key of the notifying resource → its notifications. */
  readonly notifications: Record<Timing, Map<string, RNotification[]>> = { before: new Map(), immediate: new Map(), delayed: new Map() };
  readonly delayedActions: RNotification[] = [];
  /** Of the root: recipes and attribute files that were loaded, definitions, and the cookbooks that the run list reaches. */
  readonly loadedRecipes: Set<string>;
  readonly loadedAttributes: Set<string>;
  readonly definitions: Map<string, RObject>;
  readonly reachable: Set<string>;
  readonly updated = new Set<string>();
  /** How often code asked a class, or Chef itself, for the run. */
  timesAsked = 0;

  constructor(vm: Machine, node: RNode, cookbooks: CookbookCollection, parent: RRunContext | null = null) {
    super(vm.classAt(parent ? 'Chef::RunContext::ChildRunContext' : 'Chef::RunContext'));
    this.node = node;
    this.cookbooks = cookbooks;
    this.parent = parent;
    this.loadedRecipes = parent?.loadedRecipes ?? new Set();
    this.loadedAttributes = parent?.loadedAttributes ?? new Set();
    this.definitions = parent?.definitions ?? new Map();
    this.reachable = parent?.reachable ?? new Set();
    this.resources = new RResourceCollection(vm, this);
  }

  /** Puts a notification off to the end of the run, once. */
  addDelayedAction(vm: Machine, notification: RNotification): void {
    const { resource, action } = notification;
    if (!this.delayedActions.some((each) => vm.equal(each.resource, resource) && vm.equal(each.action, action))) this.delayedActions.push(notification);
  }

  get root(): RRunContext {
    return this.parent ? this.parent.root : this;
  }

  notify(timing: Timing, key: string, notification: RNotification): void {
    const of = this.notifications[timing];
    const list = of.get(key);
    if (list) list.push(notification);
    else of.set(key, [notification]);
  }

  notificationsOf(timing: Timing, key: string): readonly RNotification[] {
    return this.notifications[timing].get(key) ?? [];
  }
}

/** Loads the recipes that were not loaded yet; those that were are in the answer. */
export function includeRecipe(vm: Machine, context: RRunContext, names: readonly RValue[], currentCookbook: string | null): RArray {
  const loaded: RValue[] = [];
  for (const name of names.flatMap(function flat(value: RValue): RValue[] {
    return value instanceof RArray ? value.items.flatMap(flat) : [value];
  })) {
    const recipe = loadRecipe(vm, context, vm.toS(name), currentCookbook);
    if (recipe) loaded.push(recipe);
  }
  return new RArray(loaded);
}

function keyOf(vm: Machine, resource: RValue): string {
  return resource instanceof RString ? resource.text : vm.toS(vm.call(resource, 'declared_key', []));
}

function hashOfLists(vm: Machine, of: Map<string, RNotification[]>): RHash {
  const hash = new RHash();
  for (const [key, list] of of) hash.setText(key, vm.array([...list]));
  hash.defaultProc = vm.proc(([, key]) => vm.array(of.get(vm.toS(key as RValue)) ?? []));
  return hash;
}

export const runContext = defineClass<RRunContext>({
  name: 'Chef::RunContext',
  superclass: 'Object',
  singletonMethods: {
    'new(node = nil, cookbook_collection = nil, events = nil, logger = nil)': (vm, _klass, node) => new RRunContext(vm, node as RNode, new Map()),
  },
  methods: {
    node: (_vm, self) => self.node,
    resource_collection: (_vm, self) => self.resources,
    parent_run_context: (_vm, self) => self.parent,
    root_run_context: (_vm, self) => self.root,
    cookbook_collection: (vm, self) => cookbookHash(vm, self),
    definitions: (vm, self) => {
      const hash = new RHash();
      for (const [name, definition] of self.definitions) hash.set(vm, vm.call(vm.str(name), 'to_sym', []), definition);
      return hash;
    },
    unified_mode: (_vm, self) => self.resources.unifiedMode,
    events: (vm) => vm.call(vm.classAt('Chef::EventDispatch::Dispatcher'), 'new', []),
    logger: (vm) => vm.classAt('Chef::Log'),
    'include_recipe(*names, current_cookbook: nil)': (vm, self, names, current) =>
      includeRecipe(vm, self, names, current === null ? null : vm.toS(current)),
    'load_recipe(name, current_cookbook: nil)': (vm, self, name, current) =>
      loadRecipe(vm, self, vm.toS(name), current === null ? null : vm.toS(current)) ?? false,
    loaded_recipes: (vm, self) => new RArray([...self.loadedRecipes].map((name) => vm.str(name))),
    'loaded_recipe?(name)': (vm, self, name) => self.loadedRecipes.has(parseRecipeName(vm, vm.toS(name), null).join('::')),
    'loaded_fully_qualified_recipe?(cookbook, recipe)': (vm, self, cookbook, recipe) => self.loadedRecipes.has(`${vm.toS(cookbook)}::${vm.toS(recipe)}`),
    'loaded_attributes': (vm, self) => new RArray([...self.loadedAttributes].map((name) => vm.str(name))),
    'before_notifications(resource)': (vm, self, resource) => vm.array([...self.notificationsOf('before', keyOf(vm, resource))]),
    'immediate_notifications(resource)': (vm, self, resource) => vm.array([...self.notificationsOf('immediate', keyOf(vm, resource))]),
    'delayed_notifications(resource)': (vm, self, resource) => vm.array([...self.notificationsOf('delayed', keyOf(vm, resource))]),
    before_notification_collection: (vm, self) => hashOfLists(vm, self.notifications.before),
    immediate_notification_collection: (vm, self) => hashOfLists(vm, self.notifications.immediate),
    delayed_notification_collection: (vm, self) => hashOfLists(vm, self.notifications.delayed),
    delayed_actions: (_vm, self) => new RArray([...self.delayedActions]),
    'add_delayed_action(notification)': (vm, self, notification) => {
      self.addDelayedAction(vm, notification as RNotification);
      return new RArray([...self.delayedActions]);
    },
    'has_template_in_cookbook?(cookbook, name)': (vm, self, cookbook, name) =>
      self.cookbooks.get(vm.toS(cookbook))?.findFile('templates', vm.toS(name), self.node.facts(vm)) !== undefined,
    'has_cookbook_file_in_cookbook?(cookbook, name)': (vm, self, cookbook, name) =>
      self.cookbooks.get(vm.toS(cookbook))?.findFile('files', vm.toS(name), self.node.facts(vm)) !== undefined,
    create_child: (vm, self) => new RRunContext(vm, self.node, self.cookbooks, self),
    reboot_info: () => new RHash(),
    'reboot_requested?': () => false,
    'request_reboot(info)': (_vm, _self, info) => info,
    cancel_reboot: () => null,
  },
});

export const childRunContext = defineClass<RRunContext>({ name: 'Chef::RunContext::ChildRunContext', superclass: 'Chef::RunContext' });

/** `run_context.cookbook_collection`: by name, as strings and symbols alike. */
function cookbookHash(vm: Machine, context: RRunContext): RValue {
  const hash = vm.call(vm.classAt(chefOf(vm).generation.mashName), 'new', []) as RHash;
  for (const cookbook of context.cookbooks.values()) hash.set(vm, vm.str(cookbook.name), cookbook.object(vm));
  return hash;
}
