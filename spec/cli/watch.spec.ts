import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchFiles } from '../../src/cli/file_watcher.ts';
import { watch } from '../../src/cli/watch_run.ts';
import { inOrderOfUse, type WatchedTest } from '../../src/cli/watched_tests.ts';
import { PLAIN } from '../../src/source/code_frame.ts';
import { cli, folderOf } from '../support/cli.ts';
import { smallCookbook, wholeScenarios } from '../support/small_cookbook.ts';

/** A watch over a folder: keys and changes go in, what is told comes out. */
function watched(folder: string): {
  readonly ended: Promise<number>;
  press(keys: string): void;
  change(path: string, from: string, to: string): void;
  until(pattern: RegExp): Promise<string>;
} {
  let out = '';
  let tell: (path: string) => void = () => {};
  let press: (key: string) => void = () => {};
  const ended = watch(
    [],
    {},
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        out += text;
      },
      writeFile: () => {},
      workingDirectory: folder,
      cacheFolder: folder,
      palette: PLAIN,
      errorPalette: PLAIN,
      showsProgress: false,
      readLine: () => undefined,
      watch: (_folders, changed) => {
        tell = changed;
        return () => {};
      },
      keys: (pressed) => {
        press = pressed;
        return () => {};
      },
    },
  );
  return {
    ended,
    press: (keys) => {
      for (const key of keys) press(key);
    },
    change: (path, from, to) => {
      const whole = join(folder, path);
      writeFileSync(whole, readFileSync(whole, 'utf8').replace(from, to));
      tell(whole);
    },
    until: async (pattern) => {
      for (let round = 0; round < 2000; round += 1) {
        const found = pattern.exec(out);
        if (found) {
          out = out.slice(found.index + found[0].length);
          return found[0];
        }
        await new Promise((go) => setTimeout(go, 5));
      }
      throw new Error(`Expected ${pattern}, found ${out}`);
    },
  };
}

describe('powervm-spec --watch', () => {
  it('runs what a change reaches, until it is told to stop', async () => {
    const folder = folderOf({ ...smallCookbook, 'small/scenarios.yml': wholeScenarios });
    const { ended, press, change, until } = watched(folder);
    await until(/all: 2 passed \(\d+ ms\)/);

    change('small/recipes/other.rb', 'never', 'ever');
    await until(/small\/recipes\/other\.rb: 1 passed/);

    change('small/templates/default/small.conf.erb', 'port =', 'prt =');
    await until(/✗ small: off on ubuntu:14\.04[^]*templates\/default\/small\.conf\.erb: 1 passed, 1 failed/);
    press('f');
    await until(/what failed: 0 passed, 1 failed/);
    change('small/templates/default/small.conf.erb', 'prt =', 'port =');
    await until(/small\.conf\.erb: 2 passed/);

    change('small/scenarios.yml', 'port: 80', 'port: 82');
    await until(/Expected another value of port[^]*scenarios\.yml: 1 passed, 1 failed/);
    change('small/scenarios.yml', 'port: 82', 'port: 80');
    await until(/scenarios\.yml: 2 passed/);

    change('small/metadata.rb', '1.0.0', '1.0.1');
    await until(/metadata\.rb: 2 passed/);

    press('toff\r');
    await until(/"off": 1 passed/);
    press('t\r');
    await until(/all: 2 passed/);
    press('a');
    await until(/all: 2 passed/);
    press('x');
    await until(/keys: a all/);
    press('q');
    expect(await ended).to.equal(0);
  });

  it('runs files of specs, and goes on after broken files', async () => {
    const folder = folderOf({
      ...smallCookbook,
      'small/spec/a_spec.rb':
        "require 'chefspec'\ndescribe 'small::other' do\n  it('logs') { expect(ChefSpec::SoloRunner.new.converge(described_recipe)).to write_log('never') }\nend\n",
    });
    const { ended, press, change, until } = watched(folder);
    await until(/all: 2 passed/);
    change('small/recipes/other.rb', 'never', 'ever');
    await until(/✗ small: spec\/a_spec\.rb[^]*other\.rb: 0 passed, 1 failed/);
    change('small/recipes/other.rb', "log 'ever'", "log 'ever");
    await until(/other\.rb: 0 passed, 1 failed/);
    change('small/recipes/other.rb', "log 'ever", "log 'never'");
    await until(/other\.rb: 1 passed/);
    change('small/scenarios.yml', 'scenarios:', 'scenarios: [');
    await until(/error: /);
    press('q');
    expect(await ended).to.equal(0);
  });

  it('begins with what failed and with the few that reach all', () => {
    const test = (title: string, milliseconds: number, points: readonly number[], fails = false): WatchedTest => ({
      title,
      group: 'a',
      path: 'a',
      problems: fails ? [{ kind: 'expectation', severity: 'error', message: 'x' }] : [],
      reaches: new Map([['r', new Set(points)]]),
      milliseconds,
      run: () => [],
    });
    const tests = [
      test('slow', 90, [1, 2, 3]),
      test('one', 1, [1]),
      test('two', 2, [2]),
      test('other', 3, [1]),
      test('three', 4, [3]),
      test('failed', 50, [1], true),
    ];
    const { ordered, first } = inOrderOfUse(tests, ['r']);
    expect(ordered.map(({ title }) => title)).to.deep.equal(['failed', 'one', 'two', 'three', 'other', 'slow']);
    expect(first).to.equal(4);
  });

  it('sees files change on disk', async () => {
    const folder = folderOf({ 'a/b.rb': '1' });
    const seen: string[] = [];
    const stop = watchFiles([folder], (path) => seen.push(path));
    for (let round = 0; round < 200 && seen.length === 0; round += 1) {
      await new Promise((go) => setTimeout(go, 25));
      writeFileSync(join(folder, 'a/b.rb'), String(round));
    }
    stop();
    expect(seen).to.include(join(folder, 'a/b.rb'));
  });

  it('needs a terminal', async () => {
    expect(await cli(folderOf(smallCookbook), ['--watch'])).to.include({ code: 2 });
  });
});
