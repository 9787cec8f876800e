import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '../support/cli.ts';

const TOP = fileURLToPath(new URL('../..', import.meta.url));

/** A step of a document: a file to write, or a command with what it shall say. */
type Step =
  | { readonly line: number; readonly path: string; readonly text: string }
  | { readonly line: number; readonly command: string; readonly says: readonly string[]; readonly status: number };

/** The steps of a document: code after a line that is a path alone, and consoles. */
function stepsOf(text: string): readonly Step[] {
  const lines = text.split('\n');
  const steps: Step[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const kind = /^```(\w+)$/.exec(lines[index] ?? '')?.[1];
    if (kind === undefined) continue;
    const end = lines.indexOf('```', index + 1);
    const body = lines.slice(index + 1, end);
    const path = /^`([\w./-]+)`$/.exec(lines[index - 2] ?? '')?.[1];
    if (kind === 'console') steps.push(...commandsIn(body, index + 2));
    else if (path !== undefined) steps.push({ line: index + 1, path, text: `${body.join('\n')}\n` });
    index = end;
  }
  return steps;
}

function commandsIn(body: readonly string[], first: number): Step[] {
  const starts = body.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
  return starts.map((start, each) => {
    const said = body.slice(start + 1, starts[each + 1]);
    const status = Number(/^\(status (\d)\)$/.exec(said.at(-1) ?? '')?.[1] ?? 0);
    return {
      line: first + start,
      command: (body[start] as string).slice(2),
      says: status > 0 ? said.slice(0, -1) : said,
      status,
    };
  });
}

/** The words of a command line, as a shell splits them. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? (plain as string));
}

/** What is said without times, which differ. */
const timeless = (text: string): string[] =>
  text.split('\n').map((line) => line.replace(/ \(?[\d.]+ m?s\)?$/, '').trimEnd());

/** Expects lines to be there in order; those not divided by `…` one right after the other. */
function expectSaid(out: string, says: readonly string[], where: string): void {
  const said = timeless(out);
  let at = 0;
  let mayLeaveOut = true;
  for (const line of says) {
    if (line === '…') {
      mayLeaveOut = true;
      continue;
    }
    const found = said.indexOf(line, at);
    expect(found, `${where}: ${line}\n--- said:\n${out}`).to.be.at.least(0);
    if (!mayLeaveOut) expect(said.slice(at, found).join('').trim(), `${where}: left out before ${line}`).to.equal('');
    at = found + 1;
    mayLeaveOut = false;
  }
}

describe('docs/tutorial.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutorial-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const steps = stepsOf(readFileSync(join(TOP, 'docs/tutorial.md'), 'utf8'));

  it('goes from an empty cookbook to scenarios, specs, lint and coverage', () => {
    const commands = steps.flatMap((step) => ('command' in step ? [step.command.split(' ')[1]] : []));
    expect(new Set(commands)).to.eql(new Set(['test', 'diff', 'spec', 'lint', 'coverage']));
    expect(steps.filter((step) => 'path' in step).length).to.be.at.least(10);
  });

  for (const step of steps)
    if ('path' in step)
      it(`line ${step.line}: write ${step.path}`, () => {
        mkdirSync(dirname(join(folder, step.path)), { recursive: true });
        writeFileSync(join(folder, step.path), step.text);
      });
    else
      it(`line ${step.line}: ${step.command}`, async () => {
        const [program, ...args] = wordsOf(step.command);
        expect(program).to.equal('powervm-spec');
        const { code, out, err } = await cli(folder, args);
        expectSaid(out, step.says, `line ${step.line}`);
        expect(code, out + err).to.equal(step.status);
      }).timeout(120_000);
});

describe('The documents of the fixtures', () => {
  for (const path of [
    'fixtures/openstack-chef-repo/README.md',
    'fixtures/openstack-chef-repo/doc/powervm-all-in-one.md',
  ])
    it(`${path} has commands that work`, async () => {
      const text = readFileSync(join(TOP, path), 'utf8').replaceAll('\\\n', ' ');
      const commands = [...text.matchAll(/^powervm-spec .*$/gm)].map(([command]) => command);
      expect(commands.length).to.be.at.least(1);
      for (const command of commands) {
        // All scenarios of the repository are run by another spec.
        const args = wordsOf(command).slice(1);
        const { code, err } = await cli(
          join(TOP, 'fixtures'),
          args[0] === 'openstack-chef-repo' ? [...args, '--only', 'os-base'] : args,
        );
        expect(code, `${command}\n${err}`).to.equal(0);
      }
    }).timeout(120_000);
});
