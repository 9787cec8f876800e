import { defineClass, defineModule, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { environmentClass } from '../environment.ts';
import { resourceDefinitionList } from '../resource_definition_list.ts';
import { roleClass } from '../role.ts';
import { cookbookVersion } from './cookbook_version.ts';
import { badRequirementError } from './gem_requirement.ts';
import { metadataClass } from './metadata_class.ts';
import { versionClasses } from './version_constraint.ts';

/** The classes around cookbooks, roles and environments, in boot order. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const cookbookClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'Chef::Exceptions::JSON' }),
  defineClass({ name: 'Chef::Exceptions::JSON::ParseError', superclass: 'RuntimeError' }),
  defineClass({ name: 'Chef::Exceptions::JSON::EncodeError', superclass: 'RuntimeError' }),
  badRequirementError,
  ...versionClasses,
  defineClass({ name: 'Chef::Cookbook', superclass: 'Object' }),
  metadataClass,
  cookbookVersion,
  resourceDefinitionList,
  roleClass,
  environmentClass,
];
