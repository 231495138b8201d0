import { functionNames, rewrites, type Rule, ruleGroups } from "../../../../server/embedded/dialect/index.ts";

const INTRODUCTION = `# What the embedded graph answers

The embedded graph speaks Cypher 5 as Neo4j does, less than all of it. Its rule: an answer is Neo4j's, or there is none and a sentence says what to write instead. It is never silently another one. This page is made from the tables that the translator itself uses (\`server/embedded/dialect/rules\` and \`rewrites.ts\`), so it lists all there is.

How it is kept true: every entry has a test, the openCypher TCK is run against it, and random statements are asked of it and of Neo4j (\`npm run fuzz\`).

## Clauses

MATCH and OPTIONAL MATCH with patterns, ranges (\`*1..4\`), \`shortestPath\`, \`allShortestPaths\` and WHERE; WITH and RETURN with DISTINCT, ORDER BY, SKIP, LIMIT; UNWIND; CREATE, MERGE, SET, REMOVE, DELETE, FOREACH; \`CALL (a) { … }\`; UNION; \`EXISTS { }\` and \`COUNT { }\`; pattern and list comprehensions, \`all\`, \`any\`, \`none\`, \`single\`, \`reduce\`, CASE, map projections. Indexes and constraints: CREATE, DROP and SHOW. Procedures: \`db.labels()\`, \`db.relationshipTypes()\`, \`db.propertyKeys()\`, and what drivers and tools ask when they connect.`;

/** The page about the dialect, made from the tables of rules. */
export function dialectDocument(): string {
  const refused = ruleGroups.map(({ title, rules }) => refusals(title, Object.values(rules)));
  return `${[INTRODUCTION, functionsPart(), REFUSED, ...refused, ERRORS, errorsPart(), REWRITTEN, rewritesPart()].join("\n\n")}\n`;
}

/** Names that are written with capitals; Cypher itself does not mind. */
const CAPITALS = new Map(
  "elementId endNode isNaN percentileCont percentileDisc startNode stDev stDevP toBoolean toFloat toInteger toLower toString toUpper"
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);

function functionsPart(): string {
  return `## Functions\n\n${functionNames.map((name) => `\`${CAPITALS.get(name) ?? name}\``).join(", ")}.`;
}

const REFUSED = `## What is refused, and what to write instead

Neo4j answers these; the embedded graph would answer some of them wrongly, so it refuses them. Where a sentence says %1 or %2, a name of your statement stands there.`;

function refusals(title: string, rules: readonly Rule[]): string {
  const unsupported = rules.filter(({ kind }) => kind === "unsupported");
  if (unsupported.length === 0) return "";
  const rows = unsupported.map(({ sentence, example }) => `| ${code(example)} | ${cell(sentence)} |`);
  return [`### ${title}`, "", "| For example | What it says |", "|---|---|", ...rows].join("\n");
}

const ERRORS = `## What is an error on both

As on Neo4j, though Neo4j words it otherwise.`;

function errorsPart(): string {
  const rows = ruleGroups.flatMap(({ rules }) =>
    Object.values(rules as Record<string, Rule>)
      .filter(({ kind, sentence }) => kind !== "unsupported" && sentence !== "%1")
      .map(({ sentence, example }) => `| ${code(example)} | ${cell(sentence)} |`),
  );
  return ["| For example | What it says |", "|---|---|", ...rows].join("\n");
}

const REWRITTEN = `## What is written differently for the engine

You need not know this. It explains the plan that EXPLAIN shows.`;

function rewritesPart(): string {
  const rows = Object.values(rewrites).map(({ example, sentence }) => `| ${code(example)} | ${cell(sentence)} |`);
  return ["| For example | What is done |", "|---|---|", ...rows].join("\n");
}

function code(statement: string): string {
  const fence = statement.includes("`") ? "``" : "`";
  return cell(`${fence}${statement}${fence}`);
}

/** A table's cell ends at a bar. */
function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`).replaceAll("\n", " ");
}
