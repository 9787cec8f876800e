import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids checksums that are no SHA-256. */
export const invalidChecksum = defineRule({
  name: 'correctness/invalid_checksum',
  describe: 'Forbids checksums that are no SHA-256.',
  sameAs: ['Chef/Correctness/InvalidChecksum'],
  severity: 'error',

  why: 'Chef compares with the SHA-256 of the file: another digest never matches.',
  bad: [
    "remote_file '/a' do\n  source 'https://example.org/a'\n  checksum 'd41d8cd98f00b204e9800998ecf8427e'\nend",
    "remote_file '/a' do\n  source 'https://example.org/a'\n  checksum 'da39a3ee5e6b4b0d3255bfef95601890afd80709'\nend",
  ],
  good: [
    "remote_file '/a' do\n  checksum 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\nend",
    "remote_file '/a' do\n  checksum node['nova']['checksum']\nend",
  ],
  ...properties(
    ['remote_file', 'windows_package', 'msu_package', 'dmg_package', 'cookbook_file', 'ark', 'file'],
    ['checksum'],
    ({ value }, context) => {
      const text = stringOf(value);
      if (!value || text === undefined) return;
      const what = digestOf(text);
      if (what) context.report(value, `Expected a SHA-256 checksum of 64 hexadecimal digits, found ${what}.`);
    },
  ),
});

/** What a text is that is taken for a checksum; undefined where it may be one, or its beginning. */
function digestOf(text: string): string | undefined {
  if (/^[0-9a-f]+$/i.test(text))
    return (
      { 32: 'an MD5', 40: 'a SHA-1', 56: 'a SHA-224', 96: 'a SHA-384', 128: 'a SHA-512' }[text.length] ??
      (text.length > 64 ? 'too many of them' : undefined)
    );
  return /^[0-9a-z]{32,}$/i.test(text) ? 'other letters in it' : undefined;
}
