import type { Range } from '../source/range.ts';
import type { Source } from '../source/source.ts';
import type { RunRequest } from '../chef/client.ts';
import type { JsonObject } from '../chef/platform/json.ts';
import type { Located } from './located.ts';
import type { Platform } from './platform.ts';

/** What a client has to know beside the cookbooks; scenarios with the same setup can use the same client. */
export interface Setup {
  /** A folder with roles, environments and data_bags. */
  readonly chefRepo: string | undefined;
  /** Folders of further cookbooks. */
  readonly cookbookPaths: readonly string[];
  /** Roles and environments that the scenario itself declares, as in their JSON files. */
  readonly roles: Readonly<Record<string, JsonObject>>;
  readonly environments: Readonly<Record<string, JsonObject>>;
  readonly generation: '12' | '18' | undefined;
}

/** One run that a scenario file declares, and what is expected of it. */
export interface Scenario {
  readonly name: string;
  /** Dimension → variant. */
  readonly variants: Readonly<Record<string, string>>;
  readonly platform: Platform;
  /** `enabled (source, compute node) on ubuntu:14.04` */
  readonly title: string;
  readonly describe: string | undefined;
  /** The scenario file. */
  readonly path: string;
  /** Its name in the file. */
  readonly range: Range;
  readonly setup: Setup;
  readonly request: RunRequest;
  /** Level → the attributes that the request has, with their places. */
  readonly attributes: Located | undefined;
  readonly expect: Located | undefined;
  /** The scenario that it has to be the same as. */
  readonly sameAs: Scenario | undefined;
}

/** A file of scenarios, unfolded. */
export interface ScenarioFile {
  readonly source: Source;
  readonly describe: string | undefined;
  readonly scenarios: readonly Scenario[];
}
