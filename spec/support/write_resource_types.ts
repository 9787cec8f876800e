/** Writes the types of the matchers of resources: `node --import tsx spec/support/write_resource_types.ts > src/javascript/resource_types.ts`. */
import process from 'node:process';
import { resourceTypes } from './resource_types.ts';

process.stdout.write(resourceTypes());
