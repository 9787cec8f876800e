import type { Rule } from '../../define_rule.ts';
import { defaultMetadataMaintainer } from './default_metadata_maintainer.ts';
import { emptyMetadataField } from './empty_metadata_field.ts';
import { emptyPropertyDescription } from './empty_property_description.ts';
import { includePropertyDescriptions } from './include_property_descriptions.ts';
import { includeResourceDescriptions } from './include_resource_descriptions.ts';
import { includeResourceExamples } from './include_resource_examples.ts';
import { insecureCookbookUrl } from './insecure_cookbook_url.ts';
import { invalidLicenseString } from './invalid_license_string.ts';

/** The rules of this department, by name. */
export const sharingRules: readonly Rule[] = [
  defaultMetadataMaintainer,
  emptyMetadataField,
  emptyPropertyDescription,
  includePropertyDescriptions,
  includeResourceDescriptions,
  includeResourceExamples,
  insecureCookbookUrl,
  invalidLicenseString,
];
