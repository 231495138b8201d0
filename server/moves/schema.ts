import type { Row } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { nameInCypher } from "../exports/index.ts";
import { textsOf, type Source } from "./source.ts";

/**
 * The statements that make the source's constraints and indexes, constraints first: on Neo4j they bring
 * their own index, and the second statement does nothing.
 *
 * @throws AppError `query_unsupported` that names one no Neo4j Community has.
 */
export async function schemaStatementsOf(source: Source): Promise<string[]> {
  const constraints = await source.show("SHOW CONSTRAINTS");
  const indexes = await source.show("SHOW INDEXES");
  return [...constraints.map(constraintOf), ...indexes.map(indexOf)];
}

function constraintOf(row: Row): string {
  if (row["type"] !== "UNIQUENESS") throw refused("constraint", row);
  const { name, label, keys } = namesIn(row);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${keys}) IS UNIQUE`;
}

function indexOf(row: Row): string {
  if (row["type"] !== "RANGE") throw refused("index", row);
  const { name, label, keys } = namesIn(row);
  return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})`;
}

function namesIn({ name, labelsOrTypes, properties }: Row): { name: string; label: string; keys: string } {
  const [label = ""] = textsOf(labelsOrTypes);
  const keys = textsOf(properties).map((key) => `n.${nameInCypher(key)}`);
  return { name: nameInCypher(String(name)), label: nameInCypher(label), keys: keys.join(", ") };
}

function refused(what: string, { name, type }: Row): AppError {
  return new AppError(
    "query_unsupported",
    `The ${what} ${String(name)} is of the kind ${String(type)}, which is not moved.`,
    {
      hint: `Drop it with DROP ${what.toUpperCase()}, then move again. Nothing was moved.`,
      values: { name: String(name) },
    },
  );
}
