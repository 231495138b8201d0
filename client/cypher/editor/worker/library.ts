import type { DbSchema, Neo4jFunction } from "@neo4j-cypher/language-support";
import type { GraphNames } from "./tasks.ts";

/** What is known of the graph, as the library takes it. */
export function schemaOf(names: GraphNames): DbSchema {
  return {
    labels: [...names.labels],
    relationshipTypes: [...names.types],
    propertyKeys: [...new Set(names.properties.map(({ name }) => name))],
    parameters: Object.fromEntries(names.parameters.map((name) => [name, ""])),
    functions: { "CYPHER 5": Object.fromEntries(names.functions.map((name) => [name, functionNamed(name)])) },
  };
}

function functionNamed(name: string): Neo4jFunction {
  return {
    name,
    category: "",
    description: "",
    isBuiltIn: true,
    argumentDescription: [],
    returnDescription: "",
    signature: `${name}()`,
    aggregating: false,
    isDeprecated: false,
  };
}
