import type { Reporter } from './define_reporter.ts';
import { jsonReporter } from './json.ts';
import { textReporter } from './text.ts';

/** All reporters, by name. */
export const reporters: readonly Reporter[] = [jsonReporter, textReporter];
