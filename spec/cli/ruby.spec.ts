import { expect } from 'chai';
import { cli, folderOf, type CliResult } from '../support/cli.ts';

/** Runs a program in a folder of its own. */
function ruby(
  program: string,
  args: readonly string[] = [],
  lines: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  return cli(folderOf({ 'program.rb': program, ...more }), ['ruby', 'program.rb', ...args], lines);
}

describe('powervm-spec ruby', () => {
  it('gives the program its arguments and names, options too', async () => {
    const { code, out } = await ruby('p ARGV, $0, __FILE__', ['a', '--format', '-x', '--help']);
    expect(code).to.equal(0);
    expect(out).to.equal('["a", "--format", "-x", "--help"]\n"program.rb"\n"program.rb"\n');
  });

  it('reads standard input by line', async () => {
    const { out } = await ruby('p $stdin.gets, $stdin.gets, $stdin.gets', [], ['one\n', 'two']);
    expect(out).to.equal('"one\\n"\n"two"\nnil\n');
  });

  it('ends with the status of exit, after the blocks of at_exit', async () => {
    const { code, out } = await ruby("at_exit { puts 'bye' }\nexit 3");
    expect({ code, out }).to.deep.equal({ code: 3, out: 'bye\n' });
  });

  it('ends with 1 and a message for abort', async () => {
    expect(await ruby("abort 'gone'")).to.deep.equal({ code: 1, out: '', err: 'gone\n' });
  });

  it('says of an exception what Ruby says of it, and ends with 1', async () => {
    const { code, err } = await ruby('def foo\n  raise ArgumentError, "bad\\nthing"\nend\nfoo');
    expect(code).to.equal(1);
    expect(err).to.equal("program.rb:2:in `foo': bad (ArgumentError)\nthing\n\tfrom program.rb:4:in `<main>'\n");
  });

  it('draws syntax errors', async () => {
    const { code, err } = await ruby('x = [1,\n');
    expect(code).to.equal(1);
    expect(err).to.include('syntax error').and.to.include('at program.rb:1');
  });

  it('reads files below its folder and nothing else', async () => {
    const program =
      "puts File.read('data/x.txt')\nrequire_relative 'lib/y'\nputs File.exist?('/etc/passwd')\nFile.write('data/x.txt', 'new')\nputs File.read('data/x.txt')";
    const { code, out, err } = await ruby(program, [], [], { 'data/x.txt': 'text', 'lib/y.rb': "puts 'y'" });
    expect(code, err).to.equal(0);
    expect(out).to.equal('text\ny\nfalse\nnew\n');
  });

  it('has Chef when it is required, and not before', async () => {
    expect((await ruby('p defined?(Chef)')).out).to.equal('nil\n');
    const { code, out, err } = await ruby(
      "require 'chef'\nnode = Chef::Node.new\nnode.default['a']['b'] = 1\nputs node['a']['b'], Chef::VERSION",
    );
    expect(code, err).to.equal(0);
    expect(out).to.equal('1\n18.11.21\n');
  });

  it('renders with Erubis', async () => {
    const { out, err } = await ruby(
      'require \'erubis\'\nputs Erubis::Eruby.new("<% if true %>\\nx=<%= @x %>\\n<% end %>").evaluate(x: 1)',
    );
    expect(out, err).to.equal('x=1\n');
  });

  it('says that a program is not there', async () => {
    const { code, err } = await cli(folderOf({ 'a.rb': '' }), ['ruby', 'b.rb']);
    expect(code).to.equal(2);
    expect(err).to.equal('error: Expected a file, found nothing.\n  at b.rb\n');
  });
});
