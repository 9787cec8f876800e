import type { Node } from '../../../ruby/syntax/node.ts';
import { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { below, constantOf, stringOf } from '../../literals.ts';
import type { ResourceUse } from '../../resource_use.ts';

/** Types that show what they are given. */
const SHOWING = new Set([
  'template', 'file', 'execute', 'bash', 'sh', 'ksh', 'csh', 'zsh', 'script', 'perl', 'python', 'ruby', 'powershell_script', 'batch',
]); // prettier-ignore

/** What is secret by its name. */
const SECRET = /pass(?:word|wd|phrase)?(?:$|[_\d-])|secret|token|private_?key|credential/i;

/** Asks for `sensitive true` where a secret is put into a resource. */
export const secretNotSensitive = defineRule({
  name: 'evaluated/secret_not_sensitive',
  describe: 'Asks for `sensitive true` where a secret is put into a resource.',

  severity: 'warning',
  why: 'Chef shows the difference of files and the output of commands: the secret goes into logs.',
  bad: [
    "pass = get_password('db', 'nova')\ntemplate '/etc/nova.conf' do\n  variables(pass: pass)\nend",
    "file '/a' do\n  content data_bag_item('app', 'db')['password']\nend",
    "item = Chef::EncryptedDataBagItem.load('app', 'db')\nexecute \"login -p #{item['password']}\"",
    "key = chef_vault_item('app', 'tls')['key']\nfile '/a' do\n  content key\n  mode '0600'\nend",
    "pass = get_password 'user', 'admin'\nexecute 'login' do\n  environment 'PASS' => pass\nend",
  ],
  good: [
    "pass = get_password('db', 'nova')\ntemplate '/etc/nova.conf' do\n  sensitive true\n  variables(pass: pass)\nend",
    "shell = data_bag_item('users', 'bob')['shell']\nfile '/a' do\n  content shell\nend",
    "pass = get_password('db', 'nova')\nuser 'nova' do\n  password pass\nend\ntemplate '/a' do\n  variables(a: 1)\n  only_if { pass }\nend",
    "def a\n  pass = get_password('db', 'nova')\n  pass\nend\nfile '/a' do\n  content pass\nend",
    "pass = get_password('db', 'nova')\nfile '/a' do\n  content pass.empty? ? 'no' : 'yes'\nend",
    "pass = get_password('db', 'nova')\npass = 'x'\nfile '/a' do\n  content pass\nend",
    "creds = data_bag_item('app', 'db')\ntemplate '/a' do\n  variables(host: creds['host'])\nend",
  ],
  files: ['recipe', 'resource', 'provider', 'definition'],
  resources: {
    '*'(resource, context) {
      if (!SHOWING.has(resource.type) || isSensitive(resource)) return;
      const { file } = context;
      const parts = [
        ...resource.call.args,
        ...resource.all('variables', 'content', 'command', 'code', 'environment', 'input').map(({ call }) => call.node),
      ];
      for (const node of parts.flatMap((part) => [...below(part)])) {
        if (!isValue(node, file)) continue;
        const secret = secretIn(node, file);
        if (secret === undefined) continue;
        context.report(
          resource.call.head,
          `The resource ${resource.type} gets a secret of ${secret} and is not sensitive.`,
          { hint: 'Say "sensitive true".' },
        );
        return;
      }
    },
  },
});

function isSensitive(resource: ResourceUse): boolean {
  return resource.properties.some(({ name, call }) => name === 'sensitive' && call.args[0]?.kind !== 'false');
}

/** Whether a node is passed on as it is, rather than asked something. */
function isValue(node: Node, file: LintFile): boolean {
  const parent = file.parent(node);
  if (!parent) return true;
  if (parent.kind === 'element_reference' || parent.kind === 'binary') return false;
  if (parent.kind === 'conditional') return parent.field('condition') !== node;
  if (parent.kind === 'call' && parent.field('receiver') === node) return false;
  return !(parent.kind === 'pair' && parent.field('key') === node);
}

/** What fetches the secret that a node is; undefined for what is none for certain. */
function secretIn(node: Node, file: LintFile): string | undefined {
  const [source, key] = keyed(node);
  const call = file.callAt(source);
  if (source.kind === 'identifier' && call) {
    const values = assigned(source, file);
    if (values?.length !== 1) return undefined;
    const [inner, innerKey] = keyed(values[0] as Node);
    const fetch = file.callAt(inner);
    return fetch && fetchOf(fetch, key ?? innerKey, source.text);
  }
  return call && fetchOf(call, key, undefined);
}

/** `item['a']`: `item`, and "a". */
function keyed(node: Node): readonly [Node, string | undefined] {
  if (node.kind !== 'element_reference') return [node, undefined];
  const object = node.field('object') as Node;
  const [source, above] = keyed(object);
  const last = node.children.find((child) => child !== object);
  return [source, (last && (stringOf(last) ?? last.text)) ?? above];
}

function fetchOf(call: Call, key: string | undefined, variable: string | undefined): string | undefined {
  const { method, args, receiver } = call;
  if (!receiver && method === 'get_password' && args.length > 0) return 'get_password';
  const isTold = key === undefined ? SECRET.test(variable ?? '') : SECRET.test(key);
  if (receiver)
    return method === 'load' &&
      constantOf(receiver) === 'Chef::EncryptedDataBagItem' &&
      (isTold || /key/.test(key ?? ''))
      ? 'an encrypted data bag'
      : undefined;
  if (method === 'chef_vault_item') return isTold || /key/.test(key ?? '') ? 'a vault' : undefined;
  if (method === 'data_bag_item') return isTold ? 'a data bag' : undefined;
  return undefined;
}

/** What is assigned to a local variable around a node; undefined where it may be more than an assignment. */
function assigned(variable: Node, file: LintFile): readonly Node[] | undefined {
  const scope = (node: Node): Node | undefined => file.enclosing(node, 'method', 'singleton_method', 'class', 'module');
  const home = scope(variable);
  const values: Node[] = [];
  for (const node of file.nodes) {
    if (node.kind !== 'assignment' && node.kind !== 'operator_assignment') continue;
    const left = node.field('left');
    if (left?.kind !== 'identifier' || left.text !== variable.text || scope(node) !== home) continue;
    const right = node.field('right');
    if (node.kind !== 'assignment' || !right) return undefined;
    values.push(right);
  }
  return values;
}
