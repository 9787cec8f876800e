import type { SpecReporter } from './define_spec_reporter.ts';
import { documentationReporter } from './documentation.ts';
import { failuresReporter } from './failures.ts';
import { jsonSpecReporter } from './json.ts';
import { progressReporter } from './progress.ts';

/** All reporters of specs, by name. */
export const specReporters: readonly SpecReporter[] = [documentationReporter, failuresReporter, jsonSpecReporter, progressReporter];
