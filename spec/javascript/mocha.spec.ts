import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { top } from '../house/modules.ts';
import { folderOf } from '../support/cli.ts';

interface Report {
  readonly passes: readonly { readonly fullTitle: string; readonly file: string }[];
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly file: string;
    readonly err: { readonly message: string };
  }[];
  readonly pending: readonly { readonly fullTitle: string }[];
}

/** One run of Mocha's own command over Ruby and TypeScript; its report. */
async function mocha(folder: string, args: readonly string[]): Promise<Report> {
  const own = [
    '--no-package',
    '--node-option',
    'import=tsx',
    '--require',
    join(top, 'src/javascript/mocha.ts'),
    '--timeout',
    '60000',
  ];
  const command = [
    join(top, 'node_modules/mocha/bin/mocha.js'),
    ...own,
    '--extension',
    'rb,ts',
    '--reporter',
    'json',
    ...args,
  ];
  const out = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      stdout.includes('{') ? resolve(stdout) : reject(error ?? new Error(stderr)),
    );
  });
  return JSON.parse(out.slice(out.indexOf('{'))) as Report;
}

/** The titles of what has passed and failed in files of a kind, sorted. */
function verdicts({ passes, failures }: Report, extension: '.rb' | '.ts'): { passed: string[]; failed: string[] } {
  const titles = (list: readonly { fullTitle: string; file: string }[]): string[] =>
    list.filter(({ file }) => file.endsWith(extension)).map(({ fullTitle }) => fullTitle).toSorted(); // prettier-ignore
  return { passed: titles(passes), failed: titles(failures) };
}

/** A folder in which Node finds chai and this package. */
function workplace(files: Readonly<Record<string, string>>): string {
  const stub = {
    'package.json': '{ "type": "module", "exports": "./index.ts" }',
    'index.ts': `export * from '${join(top, 'src/index.ts')}';\n`,
  };
  const folder = folderOf({
    'package.json': '{ "type": "module" }',
    ...files,
    ...Object.fromEntries(Object.entries(stub).map(([name, text]) => [`node_modules/powervm-spec/${name}`, text])),
  });
  for (const name of ['chai', 'tsx']) symlinkSync(join(top, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

const BOTH = ['cookbooks/*/spec/*_spec.rb', 'cookbooks/*/spec/*.spec.ts'];

describe('Ruby and TypeScript in one run of Mocha', () => {
  describe('over the fixtures', () => {
    it('agree on every example, which all pass', async () => {
      const report = await mocha(join(top, 'fixtures'), BOTH);
      const [ruby, typescript] = [verdicts(report, '.rb'), verdicts(report, '.ts')];
      expect(report.failures.map(({ fullTitle, err }) => `${fullTitle}: ${err.message}`)).to.deep.equal([]);
      expect(ruby.passed).to.have.length.greaterThan(250);
      expect(typescript).to.deep.equal(ruby);
    }).timeout(180_000);

    it('agree on what fails where cookbooks are wrong', async () => {
      const folder = workplace({});
      cpSync(join(top, 'fixtures/cookbooks'), join(folder, 'cookbooks'), { recursive: true });
      const change = (path: string, from: RegExp, to: string): void => {
        const full = join(folder, 'cookbooks', path);
        const text = readFileSync(full, 'utf8');
        expect(text, path).to.match(from);
        writeFileSync(full, text.replace(from, to));
      };
      change('openstack-compute/recipes/nova-common.rb', /mode '0640'/, "mode '0644'");
      change('openstack-compute/recipes/powervm.rb', /group powervm\['group'\] do/, "group 'pvm' do");
      change('openstack-compute/recipes/compute.rb', /action \[:enable, :start\]/, 'action :enable');
      change('openstack-compute/templates/default/nova.conf.erb', /^\[database\]/m, '[data]');
      change('openstack-compute/recipes/client.rb', /^#/, "include_recipe 'openstack-common'\n#");
      const names = ['client', 'compute', 'nova_common', 'powervm'];
      const files = names.flatMap((name) =>
        ['_spec.rb', '.spec.ts'].map((end) => `cookbooks/openstack-compute/spec/${name}${end}`),
      );
      const report = await mocha(folder, files);
      const [ruby, typescript] = [verdicts(report, '.rb'), verdicts(report, '.ts')];
      expect(typescript).to.deep.equal(ruby);
      expect(ruby.failed).to.deep.equal([
        'openstack-compute::client on Ubuntu includes no other recipe',
        'openstack-compute::compute on CentOS enables and starts nova-compute',
        'openstack-compute::compute on Ubuntu enables and starts nova-compute',
        'openstack-compute::compute with PowerVM enables and starts nova-compute',
        'openstack-compute::nova-common on Ubuntu connects to the database',
        'openstack-compute::nova-common on Ubuntu creates nova.conf, and keeps it secret',
        'openstack-compute::powervm on Ubuntu puts nova into the group of PowerVM',
        'openstack-compute::powervm on Ubuntu restarts nova-compute when it is installed',
        'openstack-compute::powervm with another group takes that one',
      ]);
    }).timeout(180_000);
  });

  describe('hear the same options', () => {
    const RUBY = `$runs = 0
describe 'ruby' do
  it('passes') { expect(1).to eq 1 }
  it('fails') { expect(1).to eq 2 }
  it('passes the third time') { $runs += 1; expect($runs).to eq 3 }
  it('waits') { pending 'later'; raise 'x' }
end
`;
    const TYPESCRIPT = `import { expect } from 'chai';
let runs: number = 0;
describe('typescript', () => {
  it('passes', () => {});
  it('fails', () => expect(1).to.equal(2));
  it('passes the third time', () => expect((runs += 1)).to.equal(3));
});
`;
    const folder = (more: Readonly<Record<string, string>> = {}): string => {
      const made = workplace({
        'a/metadata.rb': "name 'a'\nversion '1.0.0'\n",
        'a/spec/a_spec.rb': RUBY,
        'a/spec/b.spec.ts': TYPESCRIPT,
        ...more,
      });
      mkdirSync(join(made, 'a/recipes'));
      return made;
    };
    const files = ['a/spec/*_spec.rb', 'a/spec/*.spec.ts'];
    const titles = (list: readonly { readonly fullTitle: string }[]): string[] =>
      list.map(({ fullTitle }) => fullTitle);

    it('none', async () => {
      const { passes, failures, pending } = await mocha(folder(), files);
      expect(titles(passes)).to.deep.equal(['ruby passes', 'typescript passes']);
      expect(titles(failures)).to.deep.equal([
        'ruby fails',
        'ruby passes the third time',
        'typescript fails',
        'typescript passes the third time',
      ]);
      expect(titles(pending)).to.deep.equal(['ruby waits']);
    });
    it('--grep', async () => {
      const { passes, failures } = await mocha(folder(), [...files, '--grep', 'passes$']);
      expect([titles(passes), titles(failures)]).to.deep.equal([['ruby passes', 'typescript passes'], []]);
    });
    it('--bail', async () => {
      const { passes, failures } = await mocha(folder(), [...files, '--bail']);
      expect([titles(passes), titles(failures)]).to.deep.equal([['ruby passes'], ['ruby fails']]);
    });
    it('--retries', async () => {
      const { passes, pending } = await mocha(folder(), [...files, '--retries', '2']);
      expect(titles(passes)).to.deep.equal([
        'ruby passes',
        'ruby passes the third time',
        'typescript passes',
        'typescript passes the third time',
      ]);
      expect(titles(pending)).to.deep.equal(['ruby waits']);
    });
    it('and fail for files that cannot be loaded, beside the others', async () => {
      const { passes, failures } = await mocha(folder({ 'a/spec/0_spec.rb': "describe 'x' do\n" }), files);
      expect(failures[0]).to.have.property('fullTitle', 'An error occurred while loading ./spec/0_spec.rb.');
      expect(failures[0]?.err.message).to.include('syntax error, missing end for do');
      expect(titles(passes)).to.deep.equal(['ruby passes', 'typescript passes']);
    });
    it('also where a file of JavaScript adds the Ruby files', async () => {
      const loader = "import { rubySpecs } from 'powervm-spec';\nrubySpecs('a/spec');\n";
      const { passes } = await mocha(folder({ 'all.spec.ts': loader }), ['all.spec.ts']);
      expect(titles(passes)).to.deep.equal(['ruby passes']);
    });
  });
});
