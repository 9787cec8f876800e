import type { ResourceMatcherNames, ResourceProperties } from './resource_types.ts';
import type { Expected } from './values.ts';

/** `create_template` → `createTemplate` */
type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Head}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** What a resource's properties are held against. */
export type ExpectedProperties<Type extends keyof ResourceProperties = keyof ResourceProperties> = {
  readonly [Name in ResourceProperties[Type]]?: Expected;
};

/** After a matcher: `and` goes back to the assertion. */
interface Chain {
  readonly and: Chai.Assertion;
}

/** After `createTemplate(…)`. */
export interface ResourceChain<Properties> extends Chain {
  with(properties: Properties): this;
  atCompileTime(): this;
  atConvergeTime(): this;
}

/** After `renderFile(…)`. */
export interface RenderFileChain extends Chain {
  withContent(content: string | RegExp | ((content: string) => boolean)): this;
}

/** After `renderConfig(…)`: what is said of a key is said of the last section, what is said of a value of the last key. */
export interface RenderConfigChain extends Chain {
  section(name: string): this;
  withoutSection(name: string): this;
  key(name: string): this;
  withoutKey(name: string): this;
  /** The value that counts; of an option that is set several times, a list is all of them. */
  equal(value: string | number | boolean | readonly (string | number | boolean)[]): this;
  /** One of several values, or of a list with commas. */
  include(value: string | number | boolean): this;
  match(pattern: string | RegExp | ((value: string) => boolean)): this;
}

/** After `notify(…)`. */
export interface NotifyChain extends Chain {
  to(action: string): this;
  immediately(): this;
  delayed(): this;
  before(): this;
}

/** After `subscribeTo(…)`. */
export interface SubscribeChain extends Chain {
  on(action: string): this;
  immediately(): this;
  delayed(): this;
  before(): this;
}

/** What a matcher of a resource takes: the name of the resource, and its properties at once. */
type ResourceMatcher<Properties> = (name: string | RegExp, properties?: Properties) => ResourceChain<Properties>;

/** `createTemplate`, `installPackage` …: an action and a type of resource. */
export type ResourceMatchers = {
  readonly [Type in keyof ResourceMatcherNames as CamelCase<ResourceMatcherNames[Type]>]: ResourceMatcher<
    ExpectedProperties<Type>
  >;
};

/** What the plugin adds to chai's assertions. */
export interface ChefSpecMatchers extends ResourceMatchers {
  /** An action of a custom resource: `expect(run).to.perform('create', 'openstack_user', 'nova')`. */
  perform(
    action: string,
    type: string,
    name: string | RegExp,
    properties?: { readonly [name: string]: Expected },
  ): ResourceChain<{ readonly [name: string]: Expected }>;
  renderFile(path: string | RegExp, content?: string | RegExp | ((content: string) => boolean)): RenderFileChain;
  renderConfig(path: string | RegExp): RenderConfigChain;
  includeRecipe(name: string): Chain;
  includeAnyRecipe(): Chain;
  notify(resource: string, action?: string): NotifyChain;
  subscribeTo(resource: string, action?: string): SubscribeChain;
  linkTo(path: string | RegExp): Chain;
  doNothing(): Chain;
  haveStateAttrs(...names: readonly string[]): Chain;
}

declare global {
  // oxlint-disable-next-line no-namespace -- it is chai's
  namespace Chai {
    // oxlint-disable-next-line no-empty-object-type -- they are all in the other
    interface Assertion extends ChefSpecMatchers {}
  }
}
