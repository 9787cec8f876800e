import { RSpecSuite, type ExampleResult, type OutsideReport } from '../../src/rspec/suite.ts';
import type { Notice } from '../../src/rspec/world.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../src/ruby/ruby.ts';
import { diskFiles } from '../../src/source/files.ts';

export interface SpecRun {
  readonly suite: RSpecSuite;
  readonly results: readonly ExampleResult[];
  readonly outside: readonly OutsideReport[];
  readonly notices: readonly Notice[];
}

/** Runs Ruby spec files in a machine of their own. */
export function runSpecFiles(paths: readonly string[], workingDirectory: string): SpecRun {
  const suite = new RSpecSuite(
    createRuby(createVirtualHost({ files: diskFiles([workingDirectory]), workingDirectory })),
  );
  for (const path of paths) suite.loadFile(path);
  const results = suite.run();
  return { suite, results, outside: suite.outsideErrors, notices: suite.notices };
}
