import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy } from '../../ruby/value/value.ts';
import { fileNotFound, type SourceName } from '../cookbook/file_specificity.ts';
import type { RRunContext } from '../run_context.ts';

/** A Chef::Provider::TemplateFinder: where a template or partial is. */
export class RTemplateFinder extends RObject {
  readonly context: RRunContext;
  readonly cookbookName: string;

  constructor(vm: Machine, context: RRunContext, cookbookName: string) {
    super(vm.classAt('Chef::Provider::TemplateFinder'));
    this.context = context;
    this.cookbookName = cookbookName;
  }

  /** The path of a template by its name and the options `source`, `local` and `cookbook`. */
  find(vm: Machine, given: string, options: RHash): string {
    const source = options.option(symbol('source')) ?? null;
    const name = truthy(source) ? vm.toS(source) : given;
    if (truthy(options.option(symbol('local')) ?? null)) return name;
    const cookbook = options.option(symbol('cookbook')) ?? null;
    return findInCookbook(vm, this.context, truthy(cookbook) ? vm.toS(cookbook) : this.cookbookName, 'templates', name);
  }
}

export const templateFinder = defineClass<RTemplateFinder>({
  name: 'Chef::Provider::TemplateFinder',
  superclass: 'Object',
  methods: {
    'find(name, options = {})': (vm, self, name, options) => vm.str(self.find(vm, vm.toS(name), options)),
  },
});

/** A cookbook's template or file for the node of a run; Chef's error when there is none. */
export function findInCookbook(vm: Machine, context: RRunContext, cookbookName: string, segment: 'templates' | 'files', name: SourceName): string {
  const cookbook = context.cookbooks.get(cookbookName);
  if (!cookbook)
    return vm.raise(
      'Chef::Exceptions::CookbookNotFound',
      `Cookbook ${cookbookName} not found. If you're loading ${cookbookName} from another cookbook, make sure you configure the dependency in your metadata`,
    );
  const facts = context.node.facts(vm);
  const path = cookbook.findFile(segment, name, facts);
  if (path !== undefined) return path;
  return fileNotFound(vm, cookbook, segment, name, facts);
}
