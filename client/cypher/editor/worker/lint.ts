import { lintCypherQuery, type SyntaxDiagnostic } from "@neo4j-cypher/language-support";
import { schemaOf } from "./library.ts";
import { plain } from "./patterns.ts";
import type { GraphNames, Remark } from "./tasks.ts";

const UNKNOWN = /^(?:(Label|Relationship type|.* type) )?(\S+|`[^`]*`) is not present in the database/u;

/**
 * The names in a text that this graph does not have. Whether it can be read, and functions, procedures and parameters,
 * are for the server to judge: it knows them for certain.
 */
export function lint(text: string, names: GraphNames): Remark[] {
  if (names.labels.length === 0) return [];
  const { diagnostics } = lintCypherQuery(text, schemaOf(names), { consoleCommandsEnabled: false });
  const remarks = diagnostics.flatMap((diagnostic) => toRemark(text, diagnostic));
  return [...new Map(remarks.map((remark) => [`${remark.start} ${remark.end}`, remark])).values()];
}

function toRemark(text: string, { message, offsets, severity }: SyntaxDiagnostic): Remark[] {
  const [, what, name] = UNKNOWN.exec(typeof message === "string" ? message : message.value) ?? [];
  if (name === undefined || severity === 1) return [];
  const start = Math.max(0, offsets.start);
  const end = Math.min(text.length, offsets.end);
  if (end <= start) return [];
  const about = what === undefined ? "property" : what === "Relationship type" ? "type" : "label";
  return [{ about, name: plain(name), start, end }];
}
