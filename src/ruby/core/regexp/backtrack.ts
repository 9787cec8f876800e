import { caseVariants, inSet, inSetFolded, isUnicodeWord, isWord } from './char_set.ts';
import type { RegexpNode } from './node.ts';
import type { ParsedRegexp } from './parse.ts';

/** Says whether the rest matches from an offset on. */
type Next = (at: number) => boolean;
/** A compiled piece: matches at an offset, then asks for the rest. */
type Step = (at: number, next: Next) => boolean;

/** A pattern for our own matcher, which knows all that Ruby's does, at a tenth of the speed of JavaScript's. */
export interface Backtracker {
  /** The offsets of the whole and of each group, from the first match at or after `from`; null when there is none. */
  search(text: string, from: number, options: SearchOptions): (readonly [number, number] | undefined)[] | null;
}

export interface SearchOptions {
  /** Only a match that starts right at `from` counts. */
  readonly anchored: boolean;
  /** The subject is binary: only ASCII letters are letters. */
  readonly binary: boolean;
  /** Called when a search has used up its steps; does not return. */
  exhausted(): never;
}

/** The test that a node of one character makes; undefined for other nodes. */
function testOf(node: RegexpNode): ((code: number) => boolean) | undefined {
  if (node.kind === 'any') return node.newline ? () => true : (code) => code !== 10;
  if (node.kind === 'set') {
    const { set } = node;
    return node.fold ? (code) => inSetFolded(set, code) : (code) => inSet(set, code);
  }
  if (node.kind !== 'char') return undefined;
  const { code } = node;
  if (!node.fold) return (found) => found === code;
  const variants = new Set(caseVariants(code));
  return (found) => variants.has(found);
}

function neverStarted(): never {
  throw new Error('A matcher counts steps only while it searches');
}

const STEP_LIMIT = 5_000_000;

/** Compiles a parsed pattern to closures which backtrack. */
export function backtracker(parsed: ParsedRegexp): Backtracker {
  let text = '';
  let origin = 0;
  let limit = Infinity;
  let kept = -1;
  let steps = 0;
  let binary = false;
  let exhausted: () => never = neverStarted;
  let starts: number[] = [];
  let ends: number[] = [];
  const bodies = new Map<number, Step>();

  const count = () => {
    steps += 1;
    if (steps > STEP_LIMIT) exhausted();
  };

  const compile = (node: RegexpNode, behind: boolean): Step => {
    switch (node.kind) {
      case 'char':
      case 'any':
      case 'set':
        return one(testOf(node) as (code: number) => boolean, behind);
      case 'sequence': {
        const pieces = node.items.map((item) => compile(item, behind));
        return sequence(behind ? pieces.toReversed() : pieces);
      }
      case 'choice': {
        const branches = node.items.map((item) => compile(item, behind));
        return (at, next) => branches.some((branch) => branch(at, next));
      }
      case 'group':
        return group(node.index, node.body, behind);
      case 'repeat': {
        const test = behind || node.mode !== 'greedy' ? undefined : testOf(node.body);
        if (test) return run(test, node.min, node.max);
        return repeat(compile(node.body, behind), node.min, node.max, node.mode);
      }
      case 'look':
        return look(compile(node.body, !node.ahead), node.negated);
      case 'atomic':
        return atomic(compile(node.body, behind));
      case 'absent':
        return absent(compile(node.body, false));
      case 'back':
        return back(node.indexes, node.fold, behind);
      case 'call':
        return (at, next) => (bodies.get(node.index) as Step)(at, next);
      case 'conditional': {
        const [yes, no] = [compile(node.yes, behind), compile(node.no, behind)];
        return (at, next) =>
          node.indexes.some((index) => (ends[index] as number) >= 0) ? yes(at, next) : no(at, next);
      }
      case 'keep':
        return (at, next) => {
          const before = kept;
          kept = at;
          if (next(at)) return true;
          kept = before;
          return false;
        };
      case 'at':
        return (at, next) => holds(node.where, at) && next(at);
    }
  };

  const one = (test: (code: number) => boolean, behind: boolean): Step =>
    behind
      ? (at, next) => {
          if (at === 0) return false;
          const before = at >= 2 && isPair(at - 2) ? at - 2 : at - 1;
          return test(text.codePointAt(before) as number) && next(before);
        }
      : (at, next) => {
          if (at >= text.length || at >= limit) return false;
          const code = text.codePointAt(at) as number;
          return test(code) && next(code > 0xffff ? at + 2 : at + 1);
        };

  /** One kind of character, as often as can be: without recursion, for it may be long. */
  const run =
    (test: (code: number) => boolean, min: number, max: number): Step =>
    (at, next) => {
      let end = at;
      let done = 0;
      while (done < max && end < text.length && end < limit) {
        const code = text.codePointAt(end) as number;
        if (!test(code)) break;
        end += code > 0xffff ? 2 : 1;
        done += 1;
      }
      for (; done >= min; done -= 1) {
        count();
        if (next(end)) return true;
        end -= end >= 2 && isPair(end - 2) ? 2 : 1;
      }
      return false;
    };

  const isPair = (at: number) =>
    (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

  const sequence = (pieces: readonly Step[]): Step => {
    if (pieces.length === 0) return (at, next) => next(at);
    return pieces.reduceRight((rest, step) => (at, next) => step(at, (after) => rest(after, next)));
  };

  const group = (index: number, body: RegexpNode, behind: boolean): Step => {
    const inner = compile(body, behind);
    const step: Step = (at, next) => {
      const [start, end] = [starts[index] as number, ends[index] as number];
      const matched = inner(at, (after) => {
        const [innerStart, innerEnd] = [starts[index] as number, ends[index] as number];
        starts[index] = Math.min(at, after);
        ends[index] = Math.max(at, after);
        if (next(after)) return true;
        starts[index] = innerStart;
        ends[index] = innerEnd;
        return false;
      });
      if (!matched) {
        starts[index] = start;
        ends[index] = end;
      }
      return matched;
    };
    bodies.set(index, step);
    return step;
  };

  const repeat = (body: Step, min: number, max: number, mode: string): Step => {
    const loop = (at: number, done: number, next: Next): boolean => {
      count();
      const more = () =>
        done < max &&
        body(at, (after) => {
          // A round that has matched nothing ends the loop.
          if (after === at && done >= min) return next(after);
          return loop(after, done + 1, next);
        });
      if (done < min) return more();
      return mode === 'lazy' ? next(at) || more() : more() || next(at);
    };
    const step: Step = (at, next) => loop(at, 0, next);
    return mode === 'possessive' ? atomic(step) : step;
  };

  const atomic =
    (body: Step): Step =>
    (at, next) => {
      const saved = save();
      let after = -1;
      if (
        !body(at, (end) => {
          after = end;
          return true;
        })
      )
        return false;
      if (next(after)) return true;
      restore(saved);
      return false;
    };

  const look =
    (body: Step, negated: boolean): Step =>
    (at, next) => {
      const saved = save();
      const outer = limit;
      limit = Infinity;
      const found = body(at, () => true);
      limit = outer;
      if (negated) {
        restore(saved);
        return !found && next(at);
      }
      if (found && next(at)) return true;
      restore(saved);
      return false;
    };

  /** Whether a piece matches somewhere from `start` without going past `stop`. */
  const reaches = (body: Step, start: number, stop: number): boolean => {
    const saved = save();
    const outer = limit;
    limit = stop;
    const found = body(start, () => true);
    limit = outer;
    restore(saved);
    return found;
  };

  /** `(?~X)`: the longest text in which X is nowhere, and shorter ones. */
  const absent =
    (body: Step): Step =>
    (at, next) => {
      let end = at;
      const free = (stop: number) => {
        for (let start = at; start <= stop; start += 1) if (reaches(body, start, stop)) return false;
        return true;
      };
      if (!free(at)) return false;
      while (end < text.length && free(end + 1)) {
        count();
        end += 1;
      }
      for (; end >= at; end -= 1) if (next(end)) return true;
      return false;
    };

  const back =
    (indexes: readonly number[], fold: boolean, behind: boolean): Step =>
    (at, next) => {
      for (let place = indexes.length - 1; place >= 0; place -= 1) {
        const index = indexes[place] as number;
        if ((ends[index] as number) < 0) continue;
        const captured = text.slice(starts[index], ends[index]);
        const start = behind ? at - captured.length : at;
        if (start < 0) return false;
        const found = text.slice(start, start + captured.length);
        if (found === captured || (fold && found.toLowerCase() === captured.toLowerCase()))
          return next(behind ? start : at + captured.length);
        return false;
      }
      return false;
    };

  const isWordAt = (at: number) => {
    if (at < 0 || at >= text.length) return false;
    const code = (isPair(at - 1) ? text.codePointAt(at - 1) : text.codePointAt(at)) as number;
    return binary ? isWord(code) : isUnicodeWord(code);
  };

  const holds = (where: string, at: number): boolean => {
    switch (where) {
      case 'line start':
        return at === 0 || (text[at - 1] === '\n' && at < text.length);
      case 'line end':
        return at === text.length || text[at] === '\n';
      case 'start':
        return at === 0;
      case 'end':
        return at === text.length;
      case 'last line end':
        return at === text.length || (at === text.length - 1 && text[at] === '\n');
      case 'word':
        return isWordAt(at - 1) !== isWordAt(at);
      case 'no word':
        return isWordAt(at - 1) === isWordAt(at);
      default:
        return at === origin;
    }
  };

  const save = () => ({ starts: starts.slice(), ends: ends.slice(), kept });
  const restore = (saved: ReturnType<typeof save>) => {
    starts = saved.starts;
    ends = saved.ends;
    kept = saved.kept;
  };

  const root = compile(parsed.root, false);
  bodies.set(0, root);

  return {
    search(subject, from, options) {
      text = subject;
      origin = from;
      limit = Infinity;
      steps = 0;
      binary = options.binary;
      exhausted = options.exhausted;
      for (let start = from; start <= text.length; start += start < text.length && isPair(start) ? 2 : 1) {
        starts = Array.from({ length: parsed.groupCount + 1 }, () => -1);
        ends = Array.from({ length: parsed.groupCount + 1 }, () => -1);
        kept = -1;
        count();
        let end = -1;
        const found = root(start, (after) => {
          end = after;
          return true;
        });
        if (found) {
          const places: (readonly [number, number] | undefined)[] = [[kept >= 0 ? kept : start, end]];
          for (let index = 1; index <= parsed.groupCount; index += 1)
            places.push((ends[index] as number) < 0 ? undefined : [starts[index] as number, ends[index] as number]);
          return places;
        }
        if (options.anchored) return null;
      }
      return null;
    },
  };
}
