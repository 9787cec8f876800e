// Text that knows where it is, problems, files.
export { drawProblem, PLAIN, type Palette, type TextOf } from './source/code_frame.ts';
export { diskFiles, layeredFiles, memoryFiles, type FileFacts, type Files } from './source/files.ts';
export { ProblemError, type Problem, type RelatedPlace, type Severity } from './source/problem.ts';
export type { Position, Range } from './source/range.ts';
export { Source } from './source/source.ts';

// Chef: runs of cookbooks.
export type { AttributeRead, AttributeWrite } from './chef/attribute/node_attributes.ts';
export { LEVELS, type Level } from './chef/attribute/precedence.ts';
export type { ChefClient, ClientAnswers, ClientOptions, HelperAnswer, RunRequest } from './chef/client.ts';
export { createChefClient } from './chef/create_client.ts';
export { CHEF_12, CHEF_18, type Generation } from './chef/generation.ts';
export { platforms, type PlatformVersion } from './chef/platform/ohai.ts';
export type { Run, RunError, RunGuard, RunNotification, RunResource } from './chef/run.ts';

// Configuration files as OpenStack reads them.
export { readConfig, valuesOf, type ConfigFile } from './oslo_config/read.ts';

// Scenarios: runs that a file declares, and what it expects of them.
export { clientOptions } from './scenario/client_options.ts';
export { readScenarios, scenarioSchema } from './scenario/read_scenarios.ts';
export { runScenarios, type ScenarioResult, type ScenarioWorld } from './scenario/run_scenarios.ts';
export type { Scenario, ScenarioFile, Setup } from './scenario/scenario.ts';

// Comparing and reporting.
export { compareRuns, isSame, type RunDifference } from './compare/compare_runs.ts';
export type { Reporter, TestGroup, TestResults } from './report/define_reporter.ts';
export { diffText } from './report/diff_text.ts';
export { explain, explainText, type Explanation } from './report/explain_text.ts';
export { reporters } from './report/index.ts';
export { runJson, type DumpOptions } from './report/run_json.ts';
export { runText } from './report/run_text.ts';

// Specs in JavaScript: ChefSpec's runner, and its matchers for chai.
export { chefspec } from './javascript/chai_plugin.ts';
export type { ConvergedResource, ConvergedRun } from './javascript/converged_run.ts';
export type { ChefSpecMatchers } from './javascript/assertions.ts';
export { matcherForms, resourceForm, type MatcherForm } from './javascript/matcher_forms.ts';
export { rubySpecs, type RubySpecOptions } from './javascript/ruby_specs.ts';
export { soloRunner, type RunnerAttributes, type RunnerOptions, type SoloRunner } from './javascript/solo_runner.ts';
export type { Expected, Plain } from './javascript/values.ts';
