import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { SPDX_LICENSES } from '../../tables/spdx_licenses.ts';

const MEANT: Readonly<Record<string, string>> = {
  all_rights: 'All Rights Reserved',
  'apache 2': 'Apache-2.0',
  'apache 2.0': 'Apache-2.0',
  'apache v2': 'Apache-2.0',
  'apache v2.0': 'Apache-2.0',
  'apache license 2.0': 'Apache-2.0',
  'apache license version 2.0': 'Apache-2.0',
  apache2: 'Apache-2.0',
  apachev2: 'Apache-2.0',
  'apache-2': 'Apache-2.0',
  '3-clause bsd': 'BSD-3-Clause',
  'gnu public license 3.0': 'GPL-3.0',
  'gpl v2': 'GPL-2.0',
  'gpl v3': 'GPL-3.0',
  gplv2: 'GPL-2.0',
  gplv3: 'GPL-3.0',
  'mit license': 'MIT',
  unlicensed: 'All Rights Reserved',
};

/** Asks for a license of the SPDX list, or "All Rights Reserved". */
export const invalidLicenseString = defineRule({
  name: 'sharing/invalid_license_string',
  describe: 'Asks for a license of the SPDX list, or "All Rights Reserved".',
  sameAs: ['Chef/Sharing/InvalidLicenseString', 'FC069'],
  severity: 'info',

  bad: [["license 'Apache 2.0'", "license 'Apache-2.0'"], "license 'My own'"],
  good: ["license 'Apache-2.0'", "license 'All Rights Reserved'", "license 'all rights reserved'", 'license text'],
  files: ['metadata'],
  calls: {
    license(call, context) {
      const [arg] = call.args;
      const text = stringOf(arg);
      if (
        !arg ||
        text === undefined ||
        text.trim() === '' ||
        SPDX_LICENSES.has(text) ||
        text.toLowerCase() === 'all rights reserved'
      )
        return;
      const meant =
        MEANT[text.replaceAll(',', '').toLowerCase()] ??
        [...SPDX_LICENSES].find((each) => each.toLowerCase() === text.toLowerCase());
      context.report(
        arg,
        `"${text}" is no identifier of the SPDX list.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
        { fix: meant === undefined ? undefined : replace(arg, `'${meant}'`) },
      );
    },
  },
});
