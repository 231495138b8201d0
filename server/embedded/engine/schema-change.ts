import { BoltFailure } from "../bolt/failures.ts";
import type { Database } from "./binding.ts";

const NAME = "(?:`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_]*)";
const OWN_NAME = String.raw`(?:\s+(?!(?:if|for)\b)(?<name>${NAME}))?`;
const LENIENT = String.raw`(?<lenient>\s+if\s+not\s+exists)?`;
const NODE = String.raw`\s+for\s*\(\s*${NAME}\s*:\s*(?<label>${NAME})\s*\)`;
const KEY = String.raw`\(?\s*${NAME}\s*\.\s*(?<key>${NAME})\s*\)?`;

/** Of one label and one key: what the engine does not do as Neo4j does. */
const CREATE_INDEX = new RegExp(
  String.raw`^\s*create\s+(?:range\s+)?index${OWN_NAME}${LENIENT}${NODE}\s+on\s*${KEY}\s*;?\s*$`,
  "iu",
);
const CREATE_UNIQUE = new RegExp(
  String.raw`^\s*create\s+constraint${OWN_NAME}${LENIENT}${NODE}\s+require\s*${KEY}\s+is\s+unique\s*;?\s*$`,
  "iu",
);
const DROP_CONSTRAINT = new RegExp(
  String.raw`^\s*drop\s+constraint\s+(?<name>${NAME})(?:\s+if\s+exists)?\s*;?\s*$`,
  "iu",
);

interface Index {
  name: string;
  label: string;
  property: string;
}

/**
 * Runs a change of the schema so that it does what it does on Neo4j: a uniqueness constraint brings its
 * index (without one, each write would look at every node of the label) and takes it along when it is
 * dropped, and a second index on the same key is refused, or nothing where it says IF NOT EXISTS.
 *
 * @throws BoltFailure when there is such an index already; what the engine throws.
 */
export async function changeSchema(database: Database, text: string): Promise<void> {
  const index = CREATE_INDEX.exec(text)?.groups;
  if (index && (await isThereAlready(database, index))) return;
  await database.executeCypher(text);
  const unique = CREATE_UNIQUE.exec(text)?.groups;
  if (unique) await giveIndex(database, bare(unique["label"]), bare(unique["key"]));
  const dropped = DROP_CONSTRAINT.exec(text)?.groups;
  if (dropped) await dropOwnIndex(database, bare(dropped["name"]));
}

async function isThereAlready(database: Database, wanted: Record<string, string>): Promise<boolean> {
  const { label, key, name, lenient } = wanted;
  const all = await indexesOf(database);
  const same = all.find((index) => index.label === bare(label) && index.property === bare(key));
  const namesake = all.find((index) => index.name === bare(name));
  if (!same && !namesake) return false;
  if (lenient !== undefined) return true;
  throw same
    ? new BoltFailure(
        "Neo.ClientError.Schema.IndexAlreadyExists",
        `There is an index on :${same.label}(${same.property}) already, named ${same.name}: write IF NOT EXISTS to leave it at that.`,
      )
    : new BoltFailure(
        "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
        `There is an index named ${String(namesake?.name)} already: choose another name.`,
      );
}

/** Named like its constraint, as on Neo4j. */
async function giveIndex(database: Database, label: string, key: string): Promise<void> {
  const all = await indexesOf(database);
  if (all.some((index) => index.label === label && index.property === key)) return;
  const constraints = rowsOf(await database.executeCypher("SHOW CONSTRAINTS"));
  const own = constraints.find(
    (row) => row["label"] === label && row["properties"] === key && row["type"] === "UNIQUE",
  );
  if (!own || all.some(({ name }) => name === own["name"])) return;
  await database.executeCypher(`CREATE INDEX \`${own["name"]}\` FOR (n:\`${label}\`) ON (n.\`${key}\`)`);
}

async function dropOwnIndex(database: Database, constraint: string): Promise<void> {
  const all = await indexesOf(database);
  if (all.some(({ name }) => name === constraint)) await database.executeCypher(`DROP INDEX \`${constraint}\``);
}

async function indexesOf(database: Database): Promise<Index[]> {
  return rowsOf(await database.executeCypher("SHOW INDEXES")).map(({ name = "", label = "", property = "" }) => ({
    name,
    label,
    property,
  }));
}

function rowsOf(result: Awaited<ReturnType<Database["executeCypher"]>>): Record<string, string>[] {
  return result.toArray() as Record<string, string>[];
}

function bare(name: string | undefined): string {
  return (name ?? "").replace(/^`(.*)`$/u, "$1");
}
