import { join, resolve } from 'node:path';
import { diskFiles } from '../source/files.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Level } from '../chef/attribute/precedence.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { cookbookAround, visibleFolders } from '../chefspec/surroundings.ts';
import { ConvergedRun } from './converged_run.ts';
import { ExampleContext } from './example_context.ts';
import { type Expected, type Plain, toJavaScript, toRuby } from './values.ts';

/** The levels that a spec can set attributes at. */
export type RunnerLevel = Extract<Level, 'default' | 'normal' | 'override' | 'automatic'>;

/** Attributes by level; a key with dots is a path: `{ override: { 'openstack.compute.powervm.enable': true } }`. */
export type RunnerAttributes = Readonly<Partial<Record<RunnerLevel, { readonly [path: string]: Plain }>>>;

/** What a runner is made with: ChefSpec's options. */
export interface RunnerOptions {
  /** `ubuntu`, or `ubuntu:14.04`. */
  readonly platform?: string;
  readonly version?: string;
  /** The Chef that is imitated: 18 without one. */
  readonly chef?: '12' | '18';
  /** A folder of the cookbook under test: the working directory without one. */
  readonly cookbook?: string;
  /** Folders of cookbooks, besides that which the cookbook lies in. */
  readonly cookbookPath?: string | readonly string[];
  /** Custom resources whose actions are run. */
  readonly stepInto?: string | readonly string[];
  readonly attributes?: RunnerAttributes;
  readonly rolePath?: string;
  readonly environmentPath?: string;
  readonly fileCachePath?: string;
}

/** What a command is answered: whether it succeeds, or what its block gives. */
export type CommandAnswer = boolean | (() => boolean);

/** A node that recipes are converged on, with answers to what they ask: ChefSpec::SoloRunner. */
export class SoloRunner {
  readonly #context: ExampleContext;
  readonly #runner: RValue;

  constructor(options: RunnerOptions) {
    const root = cookbookOf(resolve(options.cookbook ?? '.'));
    const given = [options.cookbookPath ?? []].flat().map((path) => resolve(path));
    this.#context = new ExampleContext({
      files: diskFiles(visibleFolders(root, given)),
      root,
      cookbookPaths: given,
      generation: options.chef === '12' ? CHEF_12 : CHEF_18,
      write: () => {},
    });
    const { vm } = this.#context;
    this.#runner = this.#context.send(vm.classAt('ChefSpec::SoloRunner'), 'new', [this.#options(options, root)]);
    for (const [level, attributes] of Object.entries(options.attributes ?? {}))
      for (const [path, value] of Object.entries(attributes)) this.set(level as RunnerLevel, path, value);
  }

  #options(options: RunnerOptions, root: string): RHash {
    const { vm } = this.#context;
    const [platform, version = options.version] = options.platform?.split(':') ?? [];
    const hash = new RHash();
    const put = (name: string, value: Expected): void => {
      if (value !== undefined) hash.set(vm, symbol(name), toRuby(vm, value));
    };
    put('spec_declaration_locations', join(root, 'spec', 'javascript_spec.rb'));
    put('platform', platform);
    put('version', version);
    put('step_into', options.stepInto);
    put('role_path', options.rolePath && resolve(options.rolePath));
    put('environment_path', options.environmentPath && resolve(options.environmentPath));
    put('file_cache_path', options.fileCachePath);
    return hash;
  }

  /** Sets an attribute of the node: `runner.set('override', 'openstack.compute.driver', 'libvirt.LibvirtDriver')`. */
  set(level: RunnerLevel, path: string, value: Plain): this {
    const { vm } = this.#context;
    const node = this.#context.send(this.#runner, 'node');
    const keys = path.split('.').map((key) => new RString(key));
    const last = keys.pop() as RString;
    let at = this.#context.send(node, level);
    for (const key of keys) at = this.#context.send(at, '[]', [key]);
    this.#context.send(at, '[]=', [last, toRuby(vm, value)]);
    return this;
  }

  /** Answers a guard or shell command. */
  stubCommand(command: string | RegExp, answer: CommandAnswer): this {
    return this.#stub('stub_command', [command], answer);
  }

  /** Answers a search with rows. */
  stubSearch(index: string, query: string | RegExp, rows: readonly Plain[]): this {
    return this.#stub('stub_search', [Symbol.for(index), query], rows);
  }

  /** Answers which items a data bag has. */
  stubDataBag(bag: string, ids: readonly string[]): this {
    return this.#stub('stub_data_bag', [bag], ids);
  }

  /** Answers an item of a data bag. */
  stubDataBagItem(bag: string, id: string | RegExp, item: Plain): this {
    return this.#stub('stub_data_bag_item', [bag, id], item);
  }

  #stub(name: string, args: readonly Expected[], answer: Plain | CommandAnswer): this {
    const { vm } = this.#context;
    const stub = this.#context.call(
      name,
      args.map((arg) => toRuby(vm, arg)),
    );
    const value = typeof answer === 'function' ? answer() : answer;
    this.#context.send(stub, 'and_return', [toRuby(vm, value)]);
    return this;
  }

  /**
   * Replaces methods of all objects of a class, as `allow_any_instance_of(Chef::Recipe).to receive(:get_password)` does:
   * `runner.stubMethods('Chef::Recipe', { get_password: (type, key) => `${type}-${key}` })`.
   */
  stubMethods(className: string, methods: Readonly<Record<string, (...args: readonly Plain[]) => Plain>>): this {
    const { vm } = this.#context;
    const klass = this.#context.send(vm.classAt('Object'), 'const_get', [new RString(className)]);
    for (const [name, body] of Object.entries(methods)) {
      const native = vm.proc((args) => toRuby(vm, body(...args.slice(1).map((arg) => toJavaScript(vm, arg)))));
      const receive = this.#context.call('receive', [symbol(name)], native);
      this.#context.send(this.#context.call('allow_any_instance_of', [klass]), 'to', [receive]);
    }
    return this;
  }

  /** Compiles and converges recipes: `runner.converge('openstack-compute::compute')`. Throws what the recipes raise. */
  converge(...recipes: readonly string[]): ConvergedRun {
    this.#context.send(
      this.#runner,
      'converge',
      recipes.map((name) => new RString(name)),
    );
    return new ConvergedRun(this.#context, this.#runner);
  }
}

/** A runner: `soloRunner({ platform: 'ubuntu:14.04' }).converge('openstack-compute::compute')`. */
export function soloRunner(options: RunnerOptions = {}): SoloRunner {
  return new SoloRunner(options);
}

/** The cookbook that a folder is in; throws where there is none. */
function cookbookOf(folder: string): string {
  const root = cookbookAround(folder);
  if (root !== undefined) return root;
  throw new Error(
    `Expected a folder of a cookbook, found no metadata.rb in ${folder} or above: say where it is with \`cookbook\`.`,
  );
}
