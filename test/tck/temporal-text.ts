import neo4j from "neo4j-driver";

/** A date or time of the driver as the TCK writes it: no seconds that are zero, a fraction in groups of three digits. */
export function temporalText(value: unknown): string | undefined {
  if (neo4j.isDuration(value) || neo4j.isDate(value)) return String(value);
  const isTime =
    neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value);
  if (!isTime) return undefined;
  return String(value)
    .replace(/(\.\d*?)(?:000)+(?=$|Z|[+-])/, "$1")
    .replace(/\.(?=$|Z|[+-])/, "")
    .replace(/(\d\d:\d\d):00(?=$|Z|[+-])/, "$1");
}
