import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanStep } from "../../../../contract/cypher.ts";
import { lookAtPlan } from "../../../../server/cypher/guard/look-at-plan.ts";
import { lookAtStatement } from "../../../../server/cypher/guard/look-at-statement.ts";
import { lookAtUnread } from "../../../../server/cypher/guard/look-at-unread.ts";

interface Forbidden {
  statement: string;
  /** What a Neo4j says of it where the own parser does not read it. */
  type: string;
  step: PlanStep;
}

function forbidden(statement: string, type: string, operator: string, details = ""): Forbidden {
  return { statement, type, step: { depth: 1, operator, details, estimatedRows: null } };
}

/** Each is refused wherever it stands. */
const FORBIDDEN: readonly Forbidden[] = [
  forbidden("CREATE (i:Intruder) RETURN i AS v", "rw", "Create"),
  forbidden("MERGE (i:Intruder {id: 1}) RETURN i AS v", "rw", "Merge"),
  forbidden("MATCH (n) SET n.x = 1 RETURN n AS v", "rw", "SetProperty"),
  forbidden("MATCH (n) REMOVE n.x RETURN n AS v", "rw", "SetProperty"),
  forbidden("MATCH (n) DETACH DELETE n RETURN 1 AS v", "rw", "DetachDelete"),
  forbidden("FOREACH (x IN [1] | CREATE (:Intruder)) RETURN 1 AS v", "rw", "Foreach"),
  forbidden("LOAD CSV FROM 'file:///etc/passwd' AS v RETURN v", "r", "LoadCSV"),
  forbidden("CALL dbms.listConfig() YIELD name AS v RETURN v", "r", "Projection", "ResolvedCall(dbms.listConfig)"),
  forbidden("CALL dbms.queryJmx('*') YIELD name AS v RETURN v", "r", "ProcedureCall", "dbms.queryJmx($a)"),
  forbidden("CALL db.clearQueryCaches() YIELD value AS v RETURN v", "r", "ProcedureCall", "db.clearQueryCaches()"),
  forbidden("MATCH (a)-[*]-(b) RETURN b AS v", "r", "VarLengthExpand(All)", "(a)-[anon_0*]-(b)"),
  forbidden("MATCH (a)-[:X*2..]->(v) RETURN v", "r", "Projection", "COUNT { MATCH (a)-[:X*2..]->(v) }"),
  forbidden("MATCH p = shortestPath((a)-[*..99]-(b)) RETURN p AS v", "r", "ShortestPath", "(a)-[anon_0*..99]-(b)"),
  forbidden("MATCH (a)-->+(v) RETURN v", "r", "Projection", "COUNT { MATCH (a) ((`x`)-[`r`]->(`y`))+ (v) }"),
  forbidden("MATCH (n) WHERE n.name =~ '(a+)+b' RETURN n AS v", "r", "Filter", "n.name =~ $autostring_0"),
  forbidden("UNWIND range(1, 1000000000) AS v RETURN v", "r", "Unwind", "range($autoint_0, $autoint_1) AS v"),
];
const HARMLESS = forbidden("MATCH (n)-[:X*..3]->(v) RETURN v", "r", "VarLengthExpand(All)", "(n)-[anon_0:X*..3]->(v)");

function mayRun(statement: string, { type, step }: Forbidden): boolean {
  const { objections, tree } = lookAtStatement(statement, {});
  if (objections.length > 0) return false;
  return tree !== undefined || (lookAtPlan(statement, type, [step]) ?? lookAtUnread(statement)) === undefined;
}

/** Read-only statements around another one; every one of them returns `v` itself. */
const WRAPPERS: readonly ((inner: string) => string)[] = [
  (inner) => `CALL { ${inner} } RETURN v`,
  (inner) => `UNWIND [1, 2] AS k CALL (k) { ${inner} } RETURN v`,
  (inner) => `RETURN 1 AS v UNION ${inner}`,
  (inner) => `${inner} UNION ALL RETURN 1 AS v`,
  (inner) => `MATCH (m) WHERE EXISTS { ${inner} } RETURN m AS v`,
  (inner) => `MATCH (m) WHERE NOT EXISTS { ${inner} } RETURN m AS v`,
  (inner) => `RETURN COUNT { ${inner} } AS v`,
  (inner) => `RETURN [1, {k: COLLECT { ${inner} }}] AS v`,
  (inner) => `RETURN CASE WHEN COUNT { ${inner} } > 0 THEN 'a' ELSE "b" END AS v`,
  (inner) => `RETURN reduce(s = 0, k IN [1] | s + COUNT { ${inner} }) AS v`,
  (inner) => `RETURN [k IN [1] WHERE EXISTS { ${inner} } | k] AS v`,
  (inner) => `RETURN any(k IN [1] WHERE COUNT { ${inner} } > k) AS v`,
  (inner) => `MATCH (m) RETURN [(m)-->(o) WHERE EXISTS { ${inner} } | o] AS v`,
  (inner) => `MATCH (m {n: COUNT { ${inner} }}) RETURN m AS v`,
  (inner) => `MATCH (m) RETURN m {.id, k: COUNT { ${inner} }} AS v`,
  (inner) => `MATCH (v) RETURN v ORDER BY COUNT { ${inner} }`,
  (inner) => `MATCH (v) RETURN v LIMIT COUNT { ${inner} }`,
  (inner) => `WITH COUNT { ${inner} } AS k RETURN toString(k) + 'it''s' AS v`.replace("''", "\\'"),
];

const BLANKS = [" ", "\n", "\t", "  ", "/**/", " /* ' \" ` */ ", " // ' /* \n", "\r\n", "\u00a0", "\u3000"];
const BEFORE = ["", "EXPLAIN ", "CYPHER 5 ", "CYPHER runtime=slotted EXPLAIN ", "PROFILE ", "EXPLAIN PROFILE "];
const AFTER = ["", ";", " ;\n", " // end", "\n/* end */"];

/** The same statement with other blanks, cases and escapes outside of its texts. */
function disguise(statement: string, choices: readonly number[]): string {
  let at = 0;
  const choice = () => choices[at++ % choices.length] ?? 0;
  return statement.replaceAll(/'(?:[^'\\]|\\.)*'|"[^"]*"|\s|[A-Z]/g, (part) => {
    if (/^['"]/.test(part)) return part;
    if (/\s/.test(part)) return BLANKS[choice() % BLANKS.length] ?? " ";
    const dice = choice() % 40;
    if (dice === 0) return `\\u${part.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return dice % 2 === 0 ? part.toLowerCase() : part;
  });
}

const hidden = fc.record({
  core: fc.constantFrom(...FORBIDDEN),
  wrappers: fc.array(fc.constantFrom(...WRAPPERS), { maxLength: 6 }),
  choices: fc.array(fc.nat(1000), { minLength: 5, maxLength: 60 }),
  before: fc.constantFrom(...BEFORE),
  after: fc.constantFrom(...AFTER),
});

test("what is forbidden is never let through, however deep and disguised it stands", () => {
  fc.assert(
    fc.property(hidden, ({ core, wrappers, choices, before, after }) => {
      const wrapped = wrappers.reduce((inner, wrap) => wrap(inner), core.statement);
      const statement = before + disguise(wrapped, choices) + after;
      expect(mayRun(statement, core), statement).toBe(false);
    }),
    { numRuns: 4000 },
  );
});

test("the same wrappers around a harmless statement let most of them run", () => {
  let ran = 0;
  fc.assert(
    fc.property(hidden, ({ wrappers, choices }) => {
      const wrapped = wrappers.slice(0, 3).reduce((inner, wrap) => wrap(inner), HARMLESS.statement);
      if (mayRun(disguise(wrapped, choices), HARMLESS)) ran += 1;
    }),
    { numRuns: 1000 },
  );
  expect(ran).toBeGreaterThan(500);
});

test("no text whatever makes it fail in another way than by refusing", () => {
  const words = fc.constantFrom(
    ...FORBIDDEN.flatMap(({ statement }) => statement.split(/\b/)),
    "'",
    '"',
    "`",
    "/*",
    "*/",
    "//",
    "\\",
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, (statement) => {
      expect(typeof mayRun(statement, HARMLESS)).toBe("boolean");
    }),
    { numRuns: 3000 },
  );
});
