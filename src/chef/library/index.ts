import type { ClassDefinition } from '../../ruby/core/define_class.ts';
import { config } from './config.ts';
import { homebrew } from './homebrew.ts';
import { ipAddress } from './ip_address.ts';
import { logClasses } from './log.ts';
import { ohaiClasses } from './ohai.ts';
import { providerClasses } from './provider_classes.ts';
import { smallClasses } from './small_classes.ts';

/** Classes of Chef and its gems which cookbooks use directly and no other class needs, in boot order. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const libraryClasses: readonly ClassDefinition<any>[] = [config, ...logClasses, ...providerClasses, ...smallClasses, homebrew, ...ipAddress, ...ohaiClasses];
