import type { Row } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { nameInCypher } from "../exports/index.ts";
import { textsOf, type Source } from "./source.ts";

/**
 * The statements that make the source's constraints and indexes, constraints first: on Neo4j they bring
 * their own index, and the second statement does nothing.
 *
 * @throws AppError `query_unsupported` that names one no statement can make.
 */
export async function schemaStatementsOf(source: Source): Promise<string[]> {
  const constraints = await source.show("SHOW CONSTRAINTS");
  const indexes = await source.show("SHOW INDEXES");
  return [...constraints.map(constraintOf), ...indexes.map(indexOf)];
}

function constraintOf(row: Row): string {
  const { name, type } = row;
  if (type !== "UNIQUE") throw refused("constraint", name, type);
  const { label, keys } = subjectOf(row);
  const all = keys.map((key) => `n.${nameInCypher(key)}`).join(", ");
  const subject = keys.length === 1 ? all : `(${all})`;
  return `CREATE CONSTRAINT ${nameInCypher(String(name))} IF NOT EXISTS FOR (n:${label}) REQUIRE ${subject} IS UNIQUE`;
}

function indexOf(row: Row): string {
  const { name, type } = row;
  if (type !== "Hash" && type !== "BTree" && type !== "RANGE") throw refused("index", name, type);
  const { label, keys } = subjectOf(row);
  const all = keys.map((key) => `n.${nameInCypher(key)}`).join(", ");
  return `CREATE INDEX ${nameInCypher(String(name))} IF NOT EXISTS FOR (n:${label}) ON (${all})`;
}

function subjectOf({ label, property, properties }: Row): { label: string; keys: string[] } {
  const given = property ?? properties;
  const keys = Array.isArray(given) ? textsOf(given) : String(given).split(", ");
  return { label: nameInCypher(String(label)), keys };
}

function refused(what: string, name: unknown, type: unknown): AppError {
  return new AppError(
    "query_unsupported",
    `The ${what} ${String(name)} is of the kind ${String(type)}, which is not moved.`,
    {
      hint: `Drop it with DROP ${what.toUpperCase()}, then move again. Nothing was moved.`,
      values: { name: String(name) },
    },
  );
}
