import { createRequire } from 'node:module';
import { rubySpecs } from './ruby_specs.ts';

// `mocha --require powervm-spec/mocha 'spec/**/*_spec.rb' 'spec/**/*.spec.ts'`: Ruby's files are loaded as JavaScript's are.
const { extensions } = createRequire(import.meta.url);
extensions['.rb'] = (_module, path) => rubySpecs(path);
