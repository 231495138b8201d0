import { Float, SpatialPoint, Temporal } from "../database/index.ts";
import { AppError } from "../errors.ts";
import type { Properties } from "../exports/index.ts";

/**
 * The embedded graph keeps some values that a Neo4j refuses or silently makes another one of, such as
 * a list of whole numbers and decimals: nothing is moved before they are gone.
 *
 * @param owner names what has them.
 * @throws AppError `query_unsupported`.
 */
export function refuseUnstorable(owner: string, properties: Properties): void {
  for (const [property, value] of Object.entries(properties)) {
    const what = unstorable(value);
    if (what === undefined) continue;
    throw new AppError(
      "query_unsupported",
      `The property ${property} of ${owner} holds ${what}, which Neo4j cannot keep.`,
      {
        hint: "Change the property, for example to text, then move again. Nothing was moved.",
        values: { property, owner },
      },
    );
  }
}

function unstorable(value: unknown): string | undefined {
  const kind = kindOf(value);
  if (kind === "map") return "a map";
  if (!Array.isArray(value)) return undefined;
  const kinds = [...new Set(value.map(kindOf))];
  const odd = kinds.find((each) => each === "list" || each === "map" || each === "null");
  if (odd !== undefined) return `a list with a ${odd} in it`;
  return kinds.length > 1 ? `a list that mixes ${kinds.join(" and ")}` : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (value instanceof Float) return "decimal";
  if (value instanceof Temporal) return value.kind;
  if (value instanceof SpatialPoint) return `point ${value.srid}`;
  if (typeof value === "number" || typeof value === "bigint") return "whole number";
  return typeof value === "object" ? "map" : typeof value;
}
