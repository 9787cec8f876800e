import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn, modulesIn, top } from './modules.ts';

const modules = modulesIn('src');

/** Words that say nothing as the name of a file or folder. */
const EMPTY_NAMES = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'shared',
  'manager',
  'handler',
  'base',
  'impl',
  'data',
  'info',
]);

/** What a thing is called upstream, it is called here. */
const NAMED_UPSTREAM = /^fixtures\//;

describe('files', () => {
  it('on disk are reached through one door', () => {
    const doors = modules.filter(({ packages }) => packages.some((name) => /^(?:node:)?fs(?:\/|$)/.test(name)));
    expect(doors.map(({ path }) => path)).to.deep.equal(['src/cli/process.ts', 'src/source/files.ts']);
  });

  it('know of the process and the console in cli alone', () => {
    const wrong = modules.filter(
      ({ path, text, packages }) =>
        !path.startsWith('src/cli/') &&
        (packages.some((name) => /^(?:node:)?process$/.test(name)) ||
          /(?<![\w.$'"`#-])(?:console|process)\.(?:log|info|warn|error|debug|trace|env|argv|exit|std\w+|cwd|chdir|platform|versions?|hrtime|memoryUsage|on|emit)\b/.test(
            withoutComments(text),
          )),
    );
    expect(wrong.map(({ path }) => path)).to.deep.equal([]);
  });

  it('reach neither the network nor other processes, but for Git at one door', () => {
    const isGit = (path: string, name: string): boolean => path === 'src/cli/process.ts' && name === 'node:child_process';
    const wrong = modules.filter(({ path, packages }) =>
      packages.some((name) => !isGit(path, name) &&
        /^(?:node:)?(?:net|tls|http2?|https|dns|dgram|child_process|cluster|vm|inspector)(?:\/|$)/.test(name),
      ),
    );
    expect(wrong.map(({ path }) => path)).to.deep.equal([]);
  });

  it('evaluate no text as JavaScript', () => {
    const wrong = modules.filter(({ text }) => /\bnew Function\(|(?<![\w.'"`])eval\(/.test(withoutComments(text)));
    expect(wrong.map(({ path }) => path)).to.deep.equal([]);
  });

  it('have names in snake_case', () => {
    const names = ['src', 'spec', 'bin']
      .flatMap(filesIn)
      .filter((path) => !NAMED_UPSTREAM.test(path) && /\.(?:ts|js|rb|out|json|yml)$/.test(path));
    const wrong = names.filter(
      (path) =>
        !path.split('/').every((part) => /^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/.test(part) || part === 'powervm-spec.js'),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('have names that say something', () => {
    const wrong = modules.filter(({ path }) =>
      path.split('/').some((part) => EMPTY_NAMES.has(part.replace(/\.ts$/, ''))),
    );
    expect(wrong.map(({ path }) => path)).to.deep.equal([]);
  });

  it('of specs are where the sources are that they are about', () => {
    const own = new Set(['spec/house', 'spec/support']);
    const folders = new Set(
      filesIn('spec')
        .filter((path) => path.endsWith('.spec.ts'))
        .map((path) => dirname(path)),
    );
    const wrong = [...folders].filter(
      (folder) => !own.has(folder) && !existsSync(join(top, folder.replace(/^spec/, 'src'))),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('import nothing from a folder', () => {
    const wrong = modules.flatMap(({ path, imports }) =>
      imports.filter((each) => !/\.(?:ts|json)$/.test(each.path)).map((each) => `${path} imports ${each.path}`),
    );
    expect(wrong).to.deep.equal([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');
}
