import type { TraceAsked } from "../../contract/routes.ts";
import type { Query } from "../database/index.ts";

/**
 * A statement that finds the legs of a route from its first place to its last: one MATCH for each leg, and one for
 * each step up to the area that the next leg starts in. Only a number that counts legs goes into its text.
 *
 * Each MATCH goes on from a node that is known by then: in one long pattern the embedded graph would walk from every
 * node there is.
 */
export function traceStatement(legs: TraceAsked["legs"]): Query {
  const lines: string[] = [];
  const columns: string[] = [];
  const parameters: Record<string, string> = {};
  let here = "place0";
  for (const [index, { id, from, to }] of legs.entries()) {
    const count = index + 1;
    if (index === 0) {
      lines.push("MATCH (place0:Entity) WHERE place0.id = $place0");
      columns.push("place0");
      parameters["place0"] = from;
    } else if (from !== legs[index - 1]?.to) {
      const area = `area${index}`;
      lines.push(`MATCH step${index} = (${here})-[:WITHIN*1..8]->(${area}:Entity) WHERE ${area}.id = $${area}`);
      columns.push(`step${index}`);
      parameters[area] = from;
      here = area;
    }
    const [leg, place] = [`leg${count}`, `place${count}`];
    lines.push(
      `MATCH (${here})-[${leg}:ROUTE]->(${place}:Entity) WHERE ${leg}.id = $${leg} AND ${place}.id = $${place}`,
    );
    columns.push(leg, place);
    parameters[leg] = id;
    parameters[place] = to;
    here = place;
  }
  const statement = [...lines, `RETURN ${columns.map((name) => `${name} AS ${name}`).join(", ")}`, "LIMIT $limit"];
  return { statement: statement.join("\n"), parameters };
}
