import { ProblemError } from '../source/problem.ts';
import type { ClientAnswers } from '../chef/client.ts';
import type { JsonSchema } from '../oslo_config/schema.ts';
import { without, type LocatedMap } from '../scenario/located.ts';
import { parseYaml } from '../scenario/parse_yaml.ts';
import { scenarioSchema, schemaProblems } from '../scenario/read_scenarios.ts';
import { answersOf } from '../scenario/request.ts';
import { readSource } from './read_document.ts';

/** What a file of answers says: the `answers` of a scenario, and `data_bags`. Throws a ProblemError for what it must not say. */
export function readAnswers(path: string): ClientAnswers {
  const source = readSource(path);
  const root = parseYaml(source);
  const problems = schemaProblems(source, root, answersSchema());
  if (problems.length > 0) throw new ProblemError(problems);
  const bags = root.kind === 'map' ? root.entries.get('data_bags') : undefined;
  const { range } = root;
  const answers = { key: 'answers', keyRange: range, value: without(root as LocatedMap, ['data_bags']) };
  return answersOf({
    kind: 'map',
    range,
    entries: new Map([['answers', answers], ...(bags ? ([['data_bags', bags]] as const) : [])]),
  });
}

interface Definitions {
  readonly answers: { readonly properties: object };
  readonly part: { readonly properties: { readonly data_bags: object } };
}

function answersSchema(): JsonSchema {
  const { definitions } = scenarioSchema() as { definitions?: unknown };
  const { answers, part } = definitions as Definitions;
  const properties = { ...answers.properties, data_bags: part.properties.data_bags };
  return { ...answers, properties, definitions } as unknown as JsonSchema;
}
