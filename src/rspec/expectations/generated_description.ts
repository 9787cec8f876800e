import type { World } from '../world.ts';

/** What the last expectation of an example says: "is expected to eq 1"; null when there was none. */
export function generatedDescription(world: World): string | null {
  if (world.lastHandler === null) return null;
  const { vm, lastMatcher } = world;
  if (!vm.respondTo(lastMatcher, 'description')) return `${world.lastHandler} ${NO_DESCRIPTION}`;
  return `${world.lastHandler} ${vm.toS(vm.call(lastMatcher, 'description', []))}`;
}

const NO_DESCRIPTION = `When you call a matcher in an example without a String, like this:

specify { expect(object).to matcher }

or this:

it { is_expected.to matcher }

RSpec expects the matcher to have a #description method. You should either
add a String to the example this matcher is being used in, or give it a
description method. Then you won't have to suffer this lengthy warning again.
`;
