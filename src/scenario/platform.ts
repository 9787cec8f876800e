import { ProblemError } from '../source/problem.ts';
import { ohai } from '../chef/platform/ohai.ts';

/** A platform as scenarios name it. */
export interface Platform {
  /** `redhat:7.1:ppc64le` */
  readonly label: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly machine: string | undefined;
}

/** Takes `name:version:machine` apart; the last two may be missing. */
export function platformOf(label: string): Platform {
  const [name = '', version, machine] = label.split(':');
  return { label, name, version: version || undefined, machine: machine || undefined };
}

/** Why there is no such platform, with the remedy; undefined when there is. */
export function platformFault({
  label,
  name,
  version,
  machine,
}: Platform): { message: string; hint?: string } | undefined {
  if (label.split(':').length > 3) return { message: `Expected name:version:machine, found "${label}".` };
  try {
    ohai(name, version, machine === undefined ? {} : { machine });
    return undefined;
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problems[0] : undefined;
    if (!problem) throw error;
    return { message: problem.message, ...(problem.hint !== undefined && { hint: problem.hint }) };
  }
}
