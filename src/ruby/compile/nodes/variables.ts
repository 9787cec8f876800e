import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import { RObject } from '../../value/object.ts';
import { RMatch } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import { lookUpConstant, scopedConstant } from '../../machine/constants.ts';
import type { Frame, LexicalScope } from '../../machine/frame.ts';
import { formatPlace } from '../../machine/exceptions.ts';
import type { Node } from '../../syntax/node.ts';
import { CallSite } from '../call_site.ts';
import { type InlineCache, remember } from '../inline_cache.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';

/** Names: local variables and bare method calls, instance, class and global variables, constants. */
export const variables = defineCompilers({
  identifier: (compiler, node) => compileIdentifier(compiler, node),
  instance_variable: (_compiler, node) => {
    const name = node.text;
    return (frame) => {
      const self = frame.self;
      return self instanceof RObject ? (self.ivars?.get(name) ?? null) : null;
    };
  },
  class_variable: (_compiler, node) => {
    const name = node.text;
    const line = node.line;
    const holder = compileClassVariableHolder(name);
    return (frame) => {
      const module = holder(frame);
      const value = module.classVariables?.get(name);
      if (value !== undefined) return value;
      frame.line = line;
      return frame.vm.raise('NameError', `uninitialized class variable ${name} in ${frame.vm.moduleName(module)}`);
    };
  },
  global_variable: (_compiler, node) => {
    const name = node.text;
    return (frame) => getGlobal(frame, name);
  },
  constant: (_compiler, node) => {
    const name = node.text;
    const line = node.line;
    let scope: LexicalScope | undefined;
    let epoch = -1;
    let value: RValue = null;
    const cache: InlineCache = {
      forget: () => {
        scope = undefined;
        value = null;
      },
    };
    return (frame) => {
      if (frame.lexical === scope && frame.vm.constantEpoch === epoch) return value;
      if (!scope) remember(cache);
      frame.line = line;
      value = lookUpConstant(frame.vm, frame.lexical, name);
      scope = frame.lexical;
      epoch = frame.vm.constantEpoch;
      return value;
    };
  },
  scope_resolution: (compiler, node) => {
    const scope = compileScope(compiler, node);
    const name = node.field('name')?.text as string;
    const line = node.line;
    // `Foo::bar` without arguments is a call, `Foo::Bar` a constant.
    if (/^[a-z_]/.test(name)) {
      const site = new CallSite(name, line, false);
      return (frame) => site.call(frame, scope(frame), [], null);
    }
    return (frame) => {
      const module = scope(frame);
      frame.line = line;
      return scopedConstant(frame.vm, module, name);
    };
  },
});

/** What stands before `::`; Object when nothing does. */
export function compileScope(compiler: Compiler, node: Node): Closure {
  const scope = node.field('scope');
  return scope ? compiler.compile(scope) : (frame) => frame.vm.classes.Object;
}

/** Words which the grammar takes for names where they stand alone. */
const RESERVED = new Set([
  'alias', 'and', 'begin', 'break', 'case', 'class', 'def', 'do', 'else', 'elsif', 'end', 'ensure', 'for', 'if', 'in', 'module', 'next',
  'not', 'or', 'rescue', 'then', 'undef', 'unless', 'until', 'when', 'while',
]); // prettier-ignore

function compileIdentifier(compiler: Compiler, node: Node): Closure {
  const name = node.text;
  if (compiler.scope.resolve(name)) {
    compiler.locals.add(node.start);
    return compileLocal(compiler, name);
  }
  if (RESERVED.has(name)) return compiler.refuse(node, `syntax error, unexpected \`${name}'`);
  if (name === '__FILE__') return () => new RString(node.source.path);
  const line = node.line;
  if (name === '__LINE__') return () => line;
  if (name === '__ENCODING__') return (frame) => frame.vm.constantAt('Encoding::UTF_8') ?? null;
  const site = new CallSite(name, line, true, /[?!]$/.test(name) ? 'call' : 'variable');
  return (frame) => site.call(frame, frame.self, [], null);
}

/** Reads a local variable that is known. */
export function compileLocal(compiler: Compiler, name: string): Closure {
  const place = compiler.scope.resolve(name);
  if (!place) return () => null;
  const { depth, slot } = place;
  if (depth === 0) return (frame) => frame.slots[slot] as RValue;
  if (depth === 1) return (frame) => (frame.parent as Frame).slots[slot] as RValue;
  if (depth === 2) return (frame) => ((frame.parent as Frame).parent as Frame).slots[slot] as RValue;
  return (frame) => {
    let at = frame;
    for (let count = depth; count > 0; count -= 1) at = at.parent as Frame;
    return at.slots[slot] as RValue;
  };
}

/** The class in which a class variable lives, or the one where it would be made. */
export function compileClassVariableHolder(name: string): (frame: Frame) => RClass {
  return (frame) => {
    let scope = frame.lexical;
    while (scope.module.isSingleton && scope.parent) scope = scope.parent;
    let module = scope.module;
    if (module.isSingleton && module.attached instanceof RClass) module = module.attached;
    return frame.vm.ancestors(module).find((ancestor) => ancestor.classVariables?.has(name)) ?? module;
  };
}

const ALIASES: Readonly<Record<string, string>> = {
  $LOAD_PATH: '$:', '$-I': '$:', $LOADED_FEATURES: '$"', $PROGRAM_NAME: '$0', $ERROR_INFO: '$!', $ERROR_POSITION: '$@', $FS: '$;',
  $INPUT_RECORD_SEPARATOR: '$/', $RS: '$/', $PID: '$$', $PROCESS_ID: '$$', $CHILD_STATUS: '$?', $LAST_MATCH_INFO: '$~', '$-w': '$VERBOSE',
  '$>': '$stdout', $DEFAULT_OUTPUT: '$stdout', $DEFAULT_INPUT: '$<', $MATCH: '$&', $PREMATCH: '$`', $POSTMATCH: "$'",
}; // prettier-ignore

export function getGlobal(frame: Frame, given: string): RValue {
  const { vm } = frame;
  const name = ALIASES[given] ?? given;
  const match = frame.home.match;
  switch (name) {
    case '$~':
      return match;
    case '$&':
      return match && match.group(0);
    case '$`':
      return match && vm.call(match, 'pre_match', []);
    case "$'":
      return match && vm.call(match, 'post_match', []);
    case '$+':
      return match && vm.call(vm.call(vm.call(match, 'captures', []), 'compact', []), 'last', []);
    case '$!':
      return vm.errorInfo;
    case '$@':
      return vm.errorInfo && new RArray((vm.errorInfo.places ?? []).map((place) => new RString(formatPlace(place))));
    default:
  }
  const number = /^\$([1-9]\d*)$/.exec(name);
  if (number) return match && match.group(Number(number[1]));
  return vm.globals.get(name) ?? null;
}

export function setGlobal(frame: Frame, given: string, value: RValue): void {
  const { vm } = frame;
  const name = ALIASES[given] ?? given;
  if (/^\$(?:[1-9]|[&`'+!@]$)/.test(name)) vm.raise('NameError', `${name} is a read-only variable`);
  if (name === '$~') {
    if (value !== null && !(value instanceof RMatch))
      vm.raise('TypeError', `wrong argument type ${vm.className(value)} (expected MatchData)`);
    frame.home.match = value as RMatch | null;
    return;
  }
  if (name === '$stdout' && !vm.respondTo(value, 'write'))
    vm.raise('TypeError', `$stdout must have write method, ${vm.className(value)} given`);
  vm.globals.set(name, value);
}
