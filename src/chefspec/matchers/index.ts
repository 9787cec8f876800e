import { type ClassDefinition, defineModule } from '../../ruby/core/define_class.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { notificationMatchers } from './notifications_matcher.ts';
import { recipeMatchers } from './recipe_matchers.ts';
import { renderConfigMatcher } from './render_config_matcher.ts';
import { renderFileMatcher } from './render_file_matcher.ts';
import { resourceMatcher } from './resource_matcher.ts';
import { stateMatchers } from './state_matchers.ts';

/** ChefSpec::Matchers, with all of its classes. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const matcherClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'ChefSpec::Matchers' }),
  resourceMatcher,
  renderFileMatcher,
  renderConfigMatcher,
  ...notificationMatchers,
  ...recipeMatchers,
  ...stateMatchers,
] as readonly unknown[] as readonly ClassDefinition<RObject>[];
