import type { SchemaAnswer } from "../../../contract/status.ts";
import { NO_NAMES, type GraphNames } from "./worker/tasks.ts";

/** What the worker is told of the graph. Until the schema is here nothing is known, and nothing is called unknown. */
export function graphNames(
  schema: SchemaAnswer | undefined,
  parameters: Readonly<Record<string, unknown>>,
): GraphNames {
  const names = Object.keys(parameters);
  if (schema === undefined) return { ...NO_NAMES, parameters: names };
  return {
    labels: schema.labels.map(({ name }) => name),
    types: schema.relationshipTypes.map(({ name }) => name),
    properties: schema.properties.map(({ owner, name }) => ({ owner, name })),
    connections: schema.connections,
    functions: schema.functions,
    parameters: names,
  };
}
