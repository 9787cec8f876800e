import type { Machine } from '../ruby/machine/machine.ts';
import type { CommandResult } from '../ruby/machine/host.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Answers } from './answers.ts';
import { fromPlain } from './attribute/plain.ts';
import { chefOf } from './chef_state.ts';
import type { ClientAnswers } from './client.ts';
import type { Json } from './platform/json.ts';

/** A text between slashes is a pattern, any other stands for itself. */
export function matcherOf(text: string): (candidate: string) => boolean {
  const pattern = /^\/(.*)\/([im]*)$/s.exec(text);
  if (!pattern) return (candidate) => candidate === text;
  const regexp = new RegExp(pattern[1] as string, pattern[2]);
  return (candidate) => regexp.test(candidate);
}

function find<Value>(entries: Readonly<Record<string, Value>> | undefined, asked: string): Value | undefined {
  if (!entries) return undefined;
  if (Object.hasOwn(entries, asked)) return entries[asked];
  const key = Object.keys(entries).find((candidate) => matcherOf(candidate)(asked));
  return key === undefined ? undefined : entries[key];
}

function resultOf(answer: boolean | Partial<CommandResult>): CommandResult {
  if (typeof answer === 'boolean') return { stdout: '', stderr: '', status: answer ? 0 : 1 };
  return { stdout: answer.stdout ?? '', stderr: answer.stderr ?? '', status: answer.status ?? 0 };
}

/** The answers that a caller gave, as the machine asks for them. */
export function answersOf(vm: Machine, given: ClientAnswers): Answers {
  const command = (text: string): CommandResult | undefined => {
    const answer = find(given.commands, text);
    return answer === undefined ? undefined : resultOf(answer);
  };
  return {
    command,
    guard: (text) => {
      const answer = command(text);
      return answer ? answer.status === 0 : given.otherGuards;
    },
    search: (index, query) => {
      const rows = find(find(given.search, index), query);
      return rows && new RArray(rows.map((row) => asMash(vm, row)));
    },
    dataBag: (bag) => {
      const items = find(given.dataBags, bag);
      return items && Object.keys(items);
    },
    dataBagItem: (bag, id) => {
      const item = find(find(given.dataBags, bag), id);
      return item && asMash(vm, item);
    },
    survivesFatal: given.survivesFatal ?? false,
  };
}

/** Hashes come as Mashes, whose keys may be given as Symbols. */
export function asMash(vm: Machine, plain: Json): RValue {
  const value = fromPlain(plain as never);
  if (!(value instanceof RHash)) return value;
  return vm.call(vm.classAt(chefOf(vm).generation.mashName), 'new', [value]);
}
