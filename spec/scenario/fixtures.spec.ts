import { expect } from 'chai';
import { runScenarios } from '../../src/scenario/run_scenarios.ts';
import { fixtureScenarioFiles, fixtureScenarios, fixtureWorld } from '../support/fixture_scenarios.ts';

describe('The scenarios of the fixture cookbooks', () => {
  const world = fixtureWorld();
  for (const path of fixtureScenarioFiles())
    it(path, () => {
      const failed = [...runScenarios(world, [fixtureScenarios(path)])].filter(({ problems }) => problems.length > 0);
      expect(failed.map(({ scenario, problems }) => `${scenario.title}: ${problems[0]?.message}`)).to.eql([]);
    });

  it('are the whole matrix', () => {
    const { scenarios } = fixtureScenarios('openstack-chef-repo/scenarios/powervm_matrix.yml');
    const titles = scenarios.map(({ title }) => title);
    for (const node of ['compute node', 'controller', 'all in one'])
      for (const from of ['disabled', 'source', 'packages', 'a repository'])
        for (const platform of ['ubuntu:14.04', 'redhat:7.1'])
          expect(titles).to.include(`${node} (${from}) on ${platform}`);
  });
});
