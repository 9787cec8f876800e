import { layeredFiles, memoryFiles, type Files } from '../source/files.ts';
import type { ClientOptions } from '../chef/client.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import type { JsonObject } from '../chef/platform/json.ts';
import type { Setup } from './scenario.ts';

/** Where roles and environments are which a scenario itself declares. */
const DECLARED = '/scenario';

/** What a client needs for a setup: the cookbooks, the Chef repository, and what the scenario itself declares. */
export function clientOptions(files: Files, cookbookPaths: readonly string[], setup: Setup): ClientOptions {
  const { chefRepo, roles, environments, generation } = setup;
  const isDeclared = Object.keys(roles).length + Object.keys(environments).length > 0;
  const home = chefRepo ?? DECLARED;
  const declared = memoryFiles({
    ...jsonFiles(`${home}/roles`, 'role', roles),
    ...jsonFiles(`${home}/environments`, 'environment', environments),
  });
  return {
    files: isDeclared ? layeredFiles([declared, files]) : files,
    cookbookPaths: [...cookbookPaths, ...setup.cookbookPaths],
    rolePath: `${home}/roles`,
    environmentPath: `${home}/environments`,
    ...(chefRepo !== undefined && { dataBagPath: `${chefRepo}/data_bags` }),
    ...(generation !== undefined && { generation: generation === '12' ? CHEF_12 : CHEF_18 }),
  };
}

function jsonFiles(folder: string, kind: string, all: Readonly<Record<string, JsonObject>>): Record<string, string> {
  const classes: Readonly<Record<string, string>> = { role: 'Chef::Role', environment: 'Chef::Environment' };
  const entries = Object.entries(all).map(([name, given]) => {
    const whole = {
      name,
      json_class: classes[kind],
      chef_type: kind,
      default_attributes: {},
      override_attributes: {},
      ...given,
    };
    return [`${folder}/${name}.json`, JSON.stringify(whole)] as const;
  });
  return Object.fromEntries(entries);
}
