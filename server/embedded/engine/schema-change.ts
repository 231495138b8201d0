import { BoltFailure } from "../bolt/failures.ts";
import { tokenize, type Token } from "../dialect/index.ts";
import { constraints, indexes, type AnswerContext } from "./answers/index.ts";

/** A change of the schema that waits for the commit, found to be possible. */
export interface Judged {
  text: string;
  /** For the summary: the engine counts none itself. */
  stats: Record<string, unknown>;
  change: SchemaChange;
  /** An index of several properties: the engine's DROP leaves all but one of them behind. */
  isOfSeveral: boolean;
}

export interface SchemaChange {
  verb: "CREATE" | "DROP";
  kind: "index" | "constraint";
  /** Undefined where the engine finds one. */
  name: string | undefined;
  /** IF EXISTS or IF NOT EXISTS. */
  isConditional: boolean;
  /** Label, kind of rule and sorted properties of what is made, as one text. */
  target: string;
}

/** What there is of one kind: name → label, properties and kind of rule. */
type Known = Map<string, string>;

/**
 * Whether a change of the schema can be made. The engine itself puts a new index in the place of
 * one of the same name without a word.
 *
 * @returns undefined when there is nothing to do.
 * @throws BoltFailure with Neo4j's codes.
 */
export async function judge(
  text: string,
  context: AnswerContext,
  pending: readonly Judged[],
): Promise<Judged | undefined> {
  const change = readSchemaChange(text);
  const known = { index: namesOf(await indexes(context)), constraint: namesOf(await constraints(context)) };
  for (const { change: earlier } of pending) apply(earlier, known[earlier.kind]);
  const refusal = change.verb === "CREATE" ? whyNotCreate(change, known) : whyNotDrop(change, known);
  if (refusal && change.isConditional) return undefined;
  if (refusal) throw refusal;
  const made = change.verb === "CREATE" ? change.target : known[change.kind].get(change.name ?? "");
  const isOfSeveral = change.kind === "index" && made !== undefined && propertiesOf(made).length > 1;
  if (pending.length > 0 && (isOfSeveral || pending.some((earlier) => earlier.isOfSeveral))) throw cannotShare();
  const counter = `${change.kind === "index" ? "indexes" : "constraints"}-${change.verb === "CREATE" ? "added" : "removed"}`;
  return { text, change, isOfSeveral, stats: { [counter]: 1, "contains-updates": true } };
}

/** `CREATE INDEX name IF NOT EXISTS FOR (n:Label) ON (n.a, n.b)` and its like. What is no such thing the engine refuses. */
export function readSchemaChange(text: string): SchemaChange {
  const tokens = tokenize(text);
  const at = tokens.findIndex(({ keyword }) => keyword === "INDEX" || keyword === "CONSTRAINT");
  const next = tokens[at + 1];
  const hasName = next?.kind === "name" && (next.quoted || !["IF", "FOR"].includes(next.keyword));
  return {
    verb: tokens[0]?.keyword === "DROP" ? "DROP" : "CREATE",
    kind: tokens[at]?.keyword === "INDEX" ? "index" : "constraint",
    name: hasName ? next.value : undefined,
    isConditional: tokens[at + (hasName ? 2 : 1)]?.keyword === "IF",
    target: targetOf(tokens),
  };
}

/** The label stands behind the first colon, the properties behind dots. */
function targetOf(tokens: readonly Token[]): string {
  const behind = (sign: string) =>
    tokens.filter((_, place) => tokens[place - 1]?.kind === "sign" && tokens[place - 1]?.value === sign);
  const [label] = behind(":");
  const properties = behind(".").map(({ value }) => value);
  const rule = new Set(
    tokens.slice(tokens.findLastIndex(({ keyword }) => keyword === "IS") + 1).map(({ keyword }) => keyword),
  );
  return target(label?.value, properties, RULES.find(([word]) => rule.has(word))?.[1] ?? "RANGE");
}

/** A word behind IS → the type under which the constraint is shown. */
const RULES = [
  ["UNIQUE", "UNIQUENESS"],
  ["KEY", "NODE_KEY"],
  ["NULL", "NODE_PROPERTY_EXISTENCE"],
] as const;

function target(label: unknown, properties: readonly string[], rule: unknown): string {
  return JSON.stringify([label, rule, ...new Set(properties.toSorted())]);
}

function propertiesOf(made: string): unknown[] {
  return (JSON.parse(made) as unknown[]).slice(2);
}

function namesOf({ rows }: Awaited<ReturnType<typeof indexes>>): Known {
  return new Map(
    rows.map(({ name, type, labelsOrTypes, properties }) => [
      String(name),
      target((labelsOrTypes as unknown[])[0], properties as string[], type),
    ]),
  );
}

function apply({ verb, name, target: made }: SchemaChange, known: Known): void {
  if (verb === "CREATE") known.set(name ?? made, made);
  else known.delete(name ?? "");
}

function whyNotCreate(change: SchemaChange, known: Record<SchemaChange["kind"], Known>): BoltFailure | undefined {
  const { kind, name = "" } = change;
  const named = known[kind].get(name);
  if (named === change.target)
    return already("EquivalentSchemaRule", `An equivalent ${kind} '${name}' already exists.`);
  // The constraint first: its index has the same name.
  for (const other of ["constraint", "index"] as const) {
    if (known[other].has(name))
      return already(`${capital(other)}WithName`, `There is already ${article(other)} called '${name}'.`);
  }
  const twin = [...known[kind]].find(([, made]) => made === change.target)?.[0];
  if (twin === undefined) return undefined;
  return already(capital(kind), `There is already ${article(kind)} on the same label and properties: '${twin}'.`);
}

function whyNotDrop({ kind, name = "" }: SchemaChange, known: Record<SchemaChange["kind"], Known>) {
  if (kind === "index" && known.constraint.has(name)) {
    const message = `The index '${name}' belongs to the constraint of that name: drop the constraint.`;
    return new BoltFailure("Neo.DatabaseError.Schema.IndexDropFailed", message);
  }
  if (known[kind].has(name)) return undefined;
  const code = `Neo.ClientError.Schema.${capital(kind)}NotFound`;
  return new BoltFailure(code, `There is no ${kind} called '${name}'.`);
}

/** It could not be taken back if another change of the transaction failed. */
function cannotShare(): BoltFailure {
  return new BoltFailure(
    "Neo.ClientError.Transaction.ForbiddenDueToTransactionType",
    "An index of several properties cannot share a transaction with other changes of the schema: use one for each.",
  );
}

function already(what: string, message: string): BoltFailure {
  return new BoltFailure(`Neo.ClientError.Schema.${what}AlreadyExists`, message);
}

function capital(kind: SchemaChange["kind"]): string {
  return kind === "index" ? "Index" : "Constraint";
}

function article(kind: SchemaChange["kind"]): string {
  return kind === "index" ? "an index" : "a constraint";
}
