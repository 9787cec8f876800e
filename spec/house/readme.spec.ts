import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../src/cli/main.ts';
import { PLAIN } from '../../src/source/code_frame.ts';
import { top } from './modules.ts';

const readme = readFileSync(join(top, 'README.md'), 'utf8');

/** The rows of the table between two markers: the cells of each. */
function table(name: string): string[][] {
  const body = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(readme)?.[1] ?? '';
  return body
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('README.md', () => {
  it('lists the commands with what they say of themselves', () => {
    const io = {
      out: () => {},
      err: () => {},
      writeFile: () => {},
      workingDirectory: '/',
      cacheFolder: '/',
      palette: PLAIN,
      errorPalette: PLAIN,
      showsProgress: false,
      readLine: () => undefined,
    };
    const program = createProgram(io, () => {});
    const rows = program.commands.map((command) => [`\`powervm-spec ${command.name()}\``, command.summary()]);
    expect(table('commands')).to.deep.equal(rows);
  });

  it('has a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    expect(table('dependencies').map(([name]) => name)).to.deep.equal(
      Object.keys(dependencies ?? {}).map((name) => `\`${name}\``),
    );
    expect(table('dev-dependencies').map(([name]) => name)).to.deep.equal(
      Object.keys(devDependencies ?? {}).map((name) => `\`${name}\``),
    );
    for (const [name, reason] of [...table('dependencies'), ...table('dev-dependencies')])
      expect(reason?.length, name).to.be.greaterThan(15);
  });

  it('names only files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path as string);
    for (const path of links) expect(() => readFileSync(join(top, path)), path).not.to.throw(/ENOENT/);
  });

  it('of src is short', () => {
    expect(readFileSync(join(top, 'src/README.md'), 'utf8').split('\n').length).to.be.at.most(150);
  });
});
