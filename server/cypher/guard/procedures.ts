/** Procedures that only read the schema of this database: no others are called, whatever they are said to do. */
const ALLOWED: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
]);

export function isAllowedProcedure(name: string): boolean {
  return ALLOWED.has(name.toLowerCase());
}

export const PROCEDURES_HINT = "There are db.labels(), db.relationshipTypes(), db.propertyKeys() and db.schema.*.";
