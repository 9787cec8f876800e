import type { OptionHistory } from '../option.ts';

/** A release of a driver: what its source was. */
interface DriverBuild {
  readonly release: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly date?: string;
  readonly note?: string;
}

export interface NovaBuild extends DriverBuild {
  /** What nova.conf's `compute_driver` has to be. */
  readonly computeDriver: string;
}

export interface NetworkBuild extends DriverBuild {
  readonly pythonPackage: string;
  readonly seaAgentBinary: string;
  readonly agentType: string;
  /** The name in the agent's reports. */
  readonly reportedBinary: string;
  readonly mechanismDrivers: readonly string[];
  readonly sriovAgentBinary?: string;
  readonly sriovAgentType?: string;
}

export interface TelemetryBuild extends DriverBuild {
  readonly entryPointNamespace?: string;
  readonly entryPoint?: string;
}

/** A driver: what it registers, release by release. */
export interface Driver {
  readonly name: string;
  readonly builds: readonly DriverBuild[];
  readonly options: readonly OptionHistory[];
  /** Groups in which nothing else is registered: an unknown name there is a mistake. */
  readonly ownGroups: readonly string[];
  /** What an option has to be for the driver to be used at all. */
  readonly settings?: Readonly<Record<string, string>>;
}
