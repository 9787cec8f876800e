import { expect } from 'chai';
import * as api from '../../src/index.ts';

describe('the public API', () => {
  it('is what it was said to be', () => {
    expect(Object.keys(api).toSorted()).to.deep.equal([
      'CHEF_12',
      'CHEF_18',
      'LEVELS',
      'PLAIN',
      'ProblemError',
      'Source',
      'chefspec',
      'clientOptions',
      'compareRuns',
      'createChefClient',
      'diffText',
      'diskFiles',
      'drawProblem',
      'explain',
      'explainText',
      'isSame',
      'layeredFiles',
      'matcherForms',
      'memoryFiles',
      'platforms',
      'readConfig',
      'readScenarios',
      'reporters',
      'resourceForm',
      'rubySpecs',
      'runJson',
      'runScenarios',
      'runText',
      'scenarioSchema',
      'soloRunner',
      'valuesOf',
    ]);
  });
});
