import { join, resolve } from 'node:path';
import { kindOf } from '../source/files.ts';
import { ProblemError } from '../source/problem.ts';
import { isCookbook } from './find_cookbooks.ts';
import { EXIT, type Io } from './io.ts';

const CONFIG = `# Configuration of powervm-spec lint.
rules:
  # style: off
  # Chef/Modernize/UseMultipackageInstalls: off
exclude:
  - test/fixtures/**
`;

const HOOKS = `repos:
  - repo: local
    hooks:
      - id: powervm-spec-lint
        name: powervm-spec lint
        entry: npx powervm-spec lint
        language: system
        files: (\\.rb|\\.erb|metadata\\.json|Berksfile)$
        require_serial: true
      - id: powervm-spec-test
        name: powervm-spec test
        entry: npx powervm-spec test
        language: system
        pass_filenames: false
        stages: [pre-push]
`;

const JOBS = {
  github: {
    path: '.github/workflows/powervm-spec.yml',
    text: `name: powervm-spec
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx powervm-spec lint --format github --format text
      - run: npx powervm-spec test
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    text: `powervm-spec:
  image: node:20
  script:
    - npx powervm-spec lint --format gitlab:gl-code-quality-report.json --format text
    - npx powervm-spec test --format junit:junit.xml --format text
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
`,
  },
  zuul: {
    path: '.zuul.yaml',
    text: `- job:
    name: powervm-spec
    parent: base
    run: playbooks/powervm-spec.yaml

- project:
    check:
      jobs:
        - powervm-spec
`,
  },
} as const;

const PLAYBOOK = `- hosts: all
  tasks:
    - name: Lint
      command: npx powervm-spec lint --format compact
      args:
        chdir: "{{ zuul.project.src_dir }}"
    - name: Test
      command: npx powervm-spec test
      args:
        chdir: "{{ zuul.project.src_dir }}"
`;

/** Writes what is not there yet; answers the exit code. */
export function initCookbook(folder: string, ci: keyof typeof JOBS | 'none', io: Io): number {
  const root = resolve(io.workingDirectory, folder);
  if (!isCookbook(root))
    throw new ProblemError([
      {
        kind: 'configuration',
        severity: 'error',
        message: 'Expected a cookbook: a folder with metadata.rb or metadata.json.',
        path: root,
      },
    ]);
  const files: (readonly [path: string, text: string])[] = [
    ['.powervm-spec.yml', CONFIG],
    ['.pre-commit-config.yaml', HOOKS],
  ];
  if (ci !== 'none') files.push([JOBS[ci].path, JOBS[ci].text]);
  if (ci === 'zuul') files.push(['playbooks/powervm-spec.yaml', PLAYBOOK]);
  for (const [name, text] of files) {
    const path = join(root, name);
    if (kindOf(path) !== undefined) {
      io.out(`${name} is there already\n`);
      continue;
    }
    io.writeFile(path, text);
    io.out(`${name} written\n`);
  }
  return EXIT.clean;
}
