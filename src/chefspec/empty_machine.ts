import type { CommandResult } from '../ruby/machine/host.ts';
import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';

/** What programs that filter text leave when there is no text: their status, and what they print all the same. */
const FILTERS: Readonly<Record<string, { readonly status: number; readonly stdout?: string }>> = {
  awk: { status: 0 },
  cut: { status: 0 },
  grep: { status: 1 },
  egrep: { status: 1 },
  head: { status: 0 },
  sed: { status: 0 },
  sort: { status: 0 },
  tail: { status: 0 },
  tr: { status: 0 },
  uniq: { status: 0 },
};

/** How programs fail on a file that is not there. */
const MISSING: Readonly<Record<string, { readonly status: number; readonly words: (file: string) => string }>> = {
  cat: { status: 1, words: (file) => `cat: ${file}: No such file or directory` },
  egrep: { status: 2, words: (file) => `grep: ${file}: No such file or directory` },
  grep: { status: 2, words: (file) => `grep: ${file}: No such file or directory` },
  head: { status: 1, words: (file) => `head: cannot open '${file}' for reading: No such file or directory` },
  sed: { status: 2, words: (file) => `sed: can't read ${file}: No such file or directory` },
  tail: { status: 1, words: (file) => `tail: cannot open '${file}' for reading: No such file or directory` },
};

/**
 * What a command says on a machine without the file that it reads: `head -n1 /etc/SuSE-release | awk '{print $1}'`.
 * undefined for every command that does anything else.
 */
export function readsMissingFile(vm: Machine, command: string): CommandResult | undefined {
  const stages = splitStages(command);
  if (!stages) return undefined;
  const [first = [], ...rest] = stages;
  const [program = '', ...args] = first;
  const missing = MISSING[program];
  const file = args.at(-1);
  if (!missing || file === undefined || !/^\/[\w./-]+$/.test(file) || args.slice(0, -1).some((arg) => arg.startsWith('/'))) return undefined;
  if (readText(vm, file) !== undefined || vm.host.files.facts(file)) return undefined;
  const filters = rest.map(([name = '', ...given]) => (given.some((arg) => arg.startsWith('/')) ? undefined : FILTERS[name]));
  if (filters.includes(undefined)) return undefined;
  const last = filters.at(-1);
  return { stdout: last?.stdout ?? '', stderr: `${missing.words(file)}\n`, status: last?.status ?? missing.status };
}

/** The words of a pipeline's commands; undefined where the shell would do more than split and join. */
function splitStages(command: string): string[][] | undefined {
  const stages: string[][] = [[]];
  for (const [token, single, double] of command.matchAll(/'([^']*)'|"([^"]*)"|\||\s+|[^\s'"|]+/g)) {
    const stage = stages.at(-1) as string[];
    if (token === '|') stages.push([]);
    else if (single !== undefined) stage.push(single);
    else if (double !== undefined) {
      if (/[$`\\]/.test(double)) return undefined;
      stage.push(double);
    } else if (token.trim() !== '') {
      if (/[$`\\;&<>*?(){}[\]!~]/.test(token)) return undefined;
      stage.push(token);
    }
  }
  return stages.every((stage) => stage.length > 0) ? stages : undefined;
}
