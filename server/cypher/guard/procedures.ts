import type { Objection } from "../../../contract/cypher.ts";
import { objection, type Span } from "./objection.ts";

/** Procedures that only read the schema of this database: no others are called, whatever they are said to do. */
const ALLOWED: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
]);

/** What is said against a call of the procedure with this name. */
export function againstProcedure(name: string, at: Span): Objection | undefined {
  if (ALLOWED.has(name.toLowerCase())) return undefined;
  return objection("procedure", at, `The procedure ${name} is not allowed here.`, {
    hint: "There are db.labels(), db.relationshipTypes(), db.propertyKeys() and db.schema.*.",
    values: { procedure: name },
  });
}
