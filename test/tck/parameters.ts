import neo4j from "neo4j-driver";
import type { ExpectedValue } from "./expected-value.ts";

/** A value of a scenario's parameter table as the driver takes it. */
export function toParameter(value: ExpectedValue): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "integer":
      return neo4j.int(value.value);
    case "boolean":
    case "float":
    case "text":
      return value.value;
    case "list":
      return value.items.map(toParameter);
    case "map":
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, toParameter(item)]));
    default:
      throw new Error(`A ${value.kind} cannot be a parameter.`);
  }
}
