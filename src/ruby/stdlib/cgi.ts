import { RString } from '../value/string.ts';
import { utf8Text } from '../value/utf8.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { bytesOf } from '../core/string/bytes.ts';

/** cgi: CGI's escaping of URLs and HTML. */
export function cgi(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const CLASSES: readonly ClassDefinition[] = [
  defineClass({ name: 'CGI', superclass: 'Object' }),
  defineModule({
    name: 'CGI::Util',
    methods: {
      'escape(text)': (vm, _self, text) => escapeBytes(vm, text),
      'unescape(text, encoding = nil)': (vm, _self, text) => unescapeBytes(vm.toStr(text).replaceAll('+', ' ')),
      'escapeHTML(text)': (vm, _self, text) => new RString(vm.toStr(text).replace(/[&<>"']/g, (found) => ENTITIES[found] as string)),
      'unescapeHTML(text)': (vm, _self, text) =>
        new RString(
          vm.toStr(text).replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (all, name?: string, decimal?: string, hex?: string) => {
            if (name !== undefined) return NAMED[name] ?? all;
            const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
            return code <= 0x10ffff ? String.fromCodePoint(code) : all;
          }),
        ),
    },
    aliases: { escape_html: 'escapeHTML', unescape_html: 'unescapeHTML', h: 'escapeHTML' },
  }),
  { name: 'CGI', superclass: 'Object', extends: ['CGI::Util'], includes: ['CGI::Util'] },
];

function escapeBytes(vm: Machine, value: RValue): RString {
  let made = '';
  for (const byte of bytesOf(vm.toRString(value))) {
    const unit = String.fromCharCode(byte);
    made += /[A-Za-z0-9._~-]/.test(unit) ? unit : unit === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return new RString(made);
}

function unescapeBytes(text: string): RString {
  const bytes: number[] = [];
  for (const part of text.match(/%[0-9a-f]{2}|[^%]+|%/gi) ?? [])
    if (/^%[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...bytesOf(new RString(part)));
  return new RString(utf8Text(Uint8Array.from(bytes)));
}
