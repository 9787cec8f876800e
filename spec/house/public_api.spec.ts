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
      'memoryFiles',
      'platforms',
      'readConfig',
      'readScenarios',
      'reporters',
      'runJson',
      'runScenarios',
      'runText',
      'scenarioSchema',
      'valuesOf',
    ]);
  });
});
