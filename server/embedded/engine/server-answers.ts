import type { ResultRows } from "../bolt/backend.ts";
import { unsupported } from "../bolt/failures.ts";

/** Statements that drivers and cypher-shell send when they connect, answered without the engine. */
interface Answer {
  pattern: RegExp;
  rows: () => Record<string, unknown>[];
}

export interface ServerFacts {
  /** As in `Neo4j/5.13.0`. */
  version: string;
  database: string;
  /** Known when the listener is. */
  address: () => string;
}

const YIELD = String.raw`(?:\s+YIELD\s+(?<yield>\*|[\w\s,]+?))?(?:\s+RETURN\s+(?<return>[\w\s,]+?))?\s*;?\s*$`;

function answers({ version, database, address }: ServerFacts): Answer[] {
  const status = {
    name: database,
    type: "standard",
    aliases: [],
    access: "read-write",
    address: address(),
    role: "primary",
  };
  const state = { writer: true, requestedStatus: "online", currentStatus: "online", statusMessage: "" };
  return [
    {
      pattern: new RegExp(String.raw`^\s*CALL\s+dbms\.components\s*(?:\(\s*\))?` + YIELD, "i"),
      rows: () => [{ name: "Neo4j Kernel", versions: [version], edition: "community" }],
    },
    {
      pattern: new RegExp(String.raw`^\s*CALL\s+db\.ping\s*(?:\(\s*\))?` + YIELD, "i"),
      rows: () => [{ success: true }],
    },
    {
      pattern: new RegExp(
        String.raw`^\s*SHOW\s+(?:(?:DEFAULT|HOME)\s+DATABASE|DATABASES?(?:\s+\`?${database}\`?)?)` + YIELD,
        "i",
      ),
      rows: () => [{ ...status, ...state, default: true, home: true, constituents: [] }],
    },
  ];
}

/** The server's own answer, or undefined when the statement is for the engine. */
export function serverAnswer(text: string, facts: ServerFacts): ResultRows | undefined {
  for (const { pattern, rows } of answers(facts)) {
    const match = pattern.exec(text);
    if (match) return choose(rows(), match.groups?.["return"] ?? match.groups?.["yield"] ?? "*");
  }
  return undefined;
}

/** The columns that YIELD or RETURN names. */
function choose(rows: Record<string, unknown>[], wanted: string): ResultRows {
  const all = Object.keys(rows[0] ?? {});
  const columns = wanted.trim() === "*" ? all : wanted.split(",").map((name) => name.trim());
  for (const name of columns) {
    if (!all.includes(name)) throw unsupported(`Only these columns can be named here: ${all.join(", ")}.`);
  }
  return {
    columns,
    length: rows.length,
    row: (index) => columns.map((name) => rows[index]?.[name] ?? null),
    type: "r",
  };
}
