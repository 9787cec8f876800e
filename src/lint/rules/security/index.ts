import type { Rule } from '../../define_rule.ts';
import { insecureRemoteFileSource } from './insecure_remote_file_source.ts';
import { sshPrivateKey } from './ssh_private_key.ts';

/** The rules of this department, by name. */
export const securityRules: readonly Rule[] = [insecureRemoteFileSource, sshPrivateKey];
