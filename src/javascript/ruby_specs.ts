import { dirname, resolve } from 'node:path';
import Mocha from 'mocha';
import { diskFiles, kindOf } from '../source/files.ts';
import { addGroups, addSuiteHooks } from '../rspec/mocha_suite.ts';
import type { RSpecSuite } from '../rspec/suite.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { specFilesIn, startSuite } from '../chefspec/run_specs.ts';
import { cookbookAround, visibleFolders } from '../chefspec/surroundings.ts';
import { RubyFailure } from './example_context.ts';

/** How Ruby specs are run below Mocha. */
export interface RubySpecOptions {
  /** The Chef that is imitated: 18 without one. */
  readonly chef?: '12' | '18';
  /** Folders of cookbooks, besides that which the cookbook lies in. */
  readonly cookbookPath?: string | readonly string[];
}

/** The suites of Mocha's run, by cookbook: its files share one machine, as in RSpec. */
const suites = new Map<string, RSpecSuite>();

/** Adds the groups of Ruby spec files, or of all in a folder, to the Mocha suite that is being described. */
export function rubySpecs(paths: string | readonly string[], options: RubySpecOptions = {}): void {
  const { describe } = globalThis as { describe?: (title: string, body: (this: Mocha.Suite) => void) => void };
  if (!describe) throw new Error('Expected Mocha to run this file: Ruby specs are added to its suites.');
  for (const path of [paths].flat().map((each) => resolve(each))) {
    const kind = kindOf(path);
    if (kind === undefined) throw new Error(`There is no file or folder ${path}.`);
    const root = cookbookAround(path) ?? dirname(path);
    const files = kind === 'file' ? [path] : specFilesIn(diskFiles([root]), path);
    // The described suite stays empty: the groups go beside it.
    describe('', function addAll() {
      for (const file of files) addFile(this.parent ?? this, root, file, options);
    });
  }
}

function addFile(parent: Mocha.Suite, root: string, file: string, { chef, cookbookPath = [] }: RubySpecOptions): void {
  const key = JSON.stringify([root, chef, cookbookPath]);
  let suite = suites.get(key);
  // A file that comes again belongs to a new run of Mocha's, as it makes when it watches.
  if (!suite || suite.files.includes(file)) {
    const given = [cookbookPath].flat().map((path) => resolve(path));
    suite = startSuite({
      files: diskFiles(visibleFolders(root, given)),
      root,
      cookbookPaths: given,
      generation: chef === '12' ? CHEF_12 : CHEF_18,
    });
    suites.set(key, suite);
    addSuiteHooks(parent, suite);
  }
  const [groups, errors] = [suite.groups.length, suite.outsideErrors.length];
  suite.loadFile(file);
  for (const error of suite.outsideErrors.slice(suite.files.length === 1 ? 0 : errors))
    parent.addTest(failingTest(error.during, new RubyFailure(error)));
  addGroups(parent, suite, suite.groups.slice(groups));
}

/** A test that fails with what went wrong while a file was loaded. */
function failingTest(title: string, failure: Error): Mocha.Test {
  return new Mocha.Test(title, () => {
    throw failure;
  });
}
