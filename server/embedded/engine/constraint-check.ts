import { BoltFailure } from "../bolt/failures.ts";
import type { Database } from "./binding.ts";
import type { SchemaChange } from "./schema-change.ts";

/**
 * The engine makes a constraint over data that breaks it and says nothing, so the data is looked at before.
 *
 * @throws BoltFailure with Neo4j's code and a statement that finds what breaks it.
 */
export async function refuseBroken(database: Database, { verb, kind, target }: SchemaChange): Promise<void> {
  if (kind !== "constraint" || verb !== "CREATE") return;
  const [label = "", rule, ...keys] = JSON.parse(target) as string[];
  if (keys.length === 0) return;
  for (const search of searchesFor(rule, `(n:${quoted(label)})`, keys)) {
    const found = (await database.executeCypher(`${search.statement} LIMIT 1`)).toArray();
    if (found.length > 0) throw broken(search.what, search.statement);
  }
}

interface Search {
  what: string;
  statement: string;
}

function searchesFor(rule: string | undefined, pattern: string, keys: readonly string[]): Search[] {
  const properties = keys.map((key) => `n.${quoted(key)}`);
  const missing = {
    what: `a node without ${keys.join(" or ")}`,
    statement: `MATCH ${pattern} WHERE ${properties.map((one) => `${one} IS NULL`).join(" OR ")} RETURN n`,
  };
  const columns = properties.map((one, place) => `${one} AS key${place}`).join(", ");
  const held = properties.map((one) => `${one} IS NOT NULL`).join(" AND ");
  const twice = {
    what: `two nodes with the same ${keys.join(" and ")}`,
    statement: `MATCH ${pattern} WHERE ${held} WITH ${columns}, count(*) AS nodes WHERE nodes > 1 RETURN *`,
  };
  if (rule === "UNIQUENESS") return [twice];
  if (rule === "NODE_PROPERTY_EXISTENCE") return [missing];
  return rule === "NODE_KEY" ? [missing, twice] : [];
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

function broken(what: string, statement: string): BoltFailure {
  return new BoltFailure(
    "Neo.DatabaseError.Schema.ConstraintCreationFailed",
    `The constraint cannot be made, for the data breaks it: there is ${what}. Find them all with ${statement}.`,
  );
}
