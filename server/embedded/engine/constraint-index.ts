import type { Database } from "./binding.ts";
import type { SchemaChange } from "./schema-change.ts";

type Row = Record<string, string>;

/**
 * Gives a new uniqueness constraint its index, and takes it away with the constraint, as on Neo4j.
 * Without one the engine looks at every node of the label at each write.
 */
export async function keepConstraintIndex(
  database: Database,
  { verb, kind, name, target }: SchemaChange,
): Promise<void> {
  if (kind !== "constraint") return;
  if (verb === "DROP") return dropIndex(database, name ?? "");
  const [label = "", rule, key, ...more] = JSON.parse(target) as string[];
  if (rule === "UNIQUENESS" && key !== undefined && more.length === 0) await giveIndex(database, label, key);
}

async function giveIndex(database: Database, label: string, key: string): Promise<void> {
  const indexes = await rowsOf(database, "SHOW INDEXES");
  if (indexes.some((index) => index["label"] === label && index["property"] === key)) return;
  const constraints = await rowsOf(database, "SHOW CONSTRAINTS");
  const own = constraints.find(
    ({ type, ...row }) => type === "UNIQUE" && row["label"] === label && row["properties"] === key,
  );
  if (own) await database.executeCypher(`CREATE INDEX \`${own["name"]}\` FOR (n:\`${label}\`) ON (n.\`${key}\`)`);
}

async function dropIndex(database: Database, name: string): Promise<void> {
  const indexes = await rowsOf(database, "SHOW INDEXES");
  if (indexes.some((index) => index["name"] === name)) await database.executeCypher(`DROP INDEX \`${name}\``);
}

async function rowsOf(database: Database, statement: string): Promise<Row[]> {
  return (await database.executeCypher(statement)).toArray() as Row[];
}
