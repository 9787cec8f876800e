import { didYouMean } from '../../../source/suggest.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids to include recipes that a cookbook does not have. */
export const missingRecipe = defineRule({
  name: 'cookbook/missing_recipe',
  describe: 'Forbids to include recipes that a cookbook does not have.',

  severity: 'error',
  bad: [
    "include_recipe 'demo::compute'",
    "include_recipe '::compute'",
    {
      'metadata.rb': "name 'demo'\ndepends 'other'\n",
      'recipes/default.rb': "include_recipe 'other::compute'\n",
      '../other/metadata.rb': "name 'other'\n",
    },
  ],
  good: [
    {
      'recipes/default.rb':
        "include_recipe 'demo::compute'\ninclude_recipe '::compute'\ninclude_recipe 'demo'\ninclude_recipe 'unknown::x'\ninclude_recipe \"demo::#{x}\"\n",
      'recipes/compute.rb': '',
    },
  ],
  files: ['recipe', 'resource', 'provider', 'definition', 'library'],
  calls: {
    include_recipe(call, context) {
      if ((call.receiver && call.receiver.text !== 'run_context') || !context.cookbook.isCookbook) return;
      for (const arg of call.args) {
        const name = stringOf(arg);
        if (name === undefined || !/^[\w-]*(?:::[\w-]+)?$/.test(name)) continue;
        const [owner = '', recipe = 'default'] = name.split('::');
        const home = owner === '' || owner === context.cookbook.name ? context.cookbook : context.cookbook.find(owner);
        if (
          !home?.isCookbook ||
          ['rb', 'yml', 'yaml', 'json'].some((ending) => home.has(`recipes/${recipe}.${ending}`))
        )
          continue;
        if (recipe === 'default' && ['recipe.rb', 'recipe.yml', 'recipe.json'].some((each) => home.has(each))) continue;
        const recipes = home.fileNames.flatMap((each) => /^recipes\/(.+)\.rb$/.exec(each)?.[1] ?? []);
        const near = didYouMean(recipe, recipes);
        context.report(
          arg,
          `The cookbook "${home.name}" has no recipe "${recipe}".${near === undefined ? '' : ` ${near}`}`,
        );
      }
    },
  },
});
