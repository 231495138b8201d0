import { refuse } from "../../rules/index.ts";
import type { CallProcedure, CallSubquery, Projection, Query, Yield } from "../../tree/index.ts";
import { ENTITY, nullType, textType, type Type } from "../../types/index.ts";
import { condition } from "../conditions.ts";
import type { Context, Scope } from "../context.ts";
import { deletes, markDeleted } from "../deleted.ts";
import type { Place } from "./clause.ts";

/** The procedures that may be called, with what they yield. Every other one is refused. */
const PROCEDURES: ReadonlyMap<string, ReadonlyMap<string, Type>> = new Map([
  ["db.labels", new Map([["label", textType]])],
  ["db.relationshiptypes", new Map([["relationshipType", textType]])],
  ["db.propertykeys", new Map([["propertyKey", textType]])],
]);

/** Without YIELD only on its own: then the columns are the procedure's. */
export function translateCallProcedure(clause: CallProcedure, { context, scope, out, isAlone }: Place): void {
  if (clause.optional) refuse("optional-call", clause);
  const fields = PROCEDURES.get(clause.name.toLowerCase());
  if (!fields) refuse("procedure", clause, clause.name);
  if (clause.args?.length) refuse("arguments", clause, clause.name);
  if (clause.yields === null && !isAlone) refuse("yield", clause);
  const yields = clause.yields === "*" ? [...fields.keys()].map(asYield) : clause.yields;
  for (const { field, alias } of yields ?? []) {
    const type = fields.get(field);
    if (!type) refuse("undefined", clause, field);
    if (scope.has(alias)) refuse("already-bound", clause, alias);
    scope.set(alias, type);
  }
  const where = clause.where && condition(context, clause.where, scope);
  out.push({ ...clause, yields, where });
}

function asYield(field: string): Yield {
  return { field, alias: field };
}

/** `CALL (a) { … }`, also in the older form `CALL { WITH a … }`. */
export function translateCallSubquery(clause: CallSubquery, { context, scope, out }: Place): void {
  if (clause.inTransactions) refuse("in-transactions", clause);
  if (clause.optional) refuse("optional-call", clause);
  const { imports, query } = importsOf(clause, context, scope);
  if (query.parts.length > 1) refuse("call-union", clause);
  const inner: Scope = new Map(imports?.map((name) => [name, scope.get(name) ?? nullType]));
  // It runs row by row: what one row deletes, a later one is handed again.
  const isDeleting = deletes(query);
  if (isDeleting) markDeleted(inner, { mask: ENTITY });
  const translated = context.query(query, inner);
  if (!translated.columns) refuse("call-unit", clause);
  for (const { as, type } of translated.columns) {
    if (scope.has(as)) refuse("already-bound", clause, as);
    scope.set(as, type);
  }
  if (isDeleting) markDeleted(scope, { mask: ENTITY });
  // Without () the engine takes a WITH that comes first for an import.
  out.push({ ...clause, imports: imports ?? [], query: translated.query });
}

interface Imported {
  readonly imports: readonly string[] | null;
  readonly query: Query;
}

function importsOf(clause: CallSubquery, context: Context, scope: Scope): Imported {
  const { imports, query } = clause;
  if (imports === "*") return { imports: [...scope.keys()], query };
  if (imports !== null) {
    for (const name of imports) if (!scope.has(name)) refuse("undefined", clause, name);
    return { imports, query };
  }
  if (!query.parts.some(({ clauses }) => clauses[0] && isImport(clauses[0]))) return { imports: null, query };
  context.mark("call-importing-with");
  return importsOfWith(query, scope);
}

/** `WITH a, b` or `WITH *` and nothing else: an import when it comes first. */
function isImport(clause: Query["parts"][number]["clauses"][number]): clause is Projection {
  if (clause.kind !== "With" || clause.distinct) return false;
  if (clause.where ?? clause.order ?? clause.skip ?? clause.limit) return false;
  return clause.items.every(
    ({ expression, alias }) => expression.kind === "Variable" && (alias === null || alias === expression.name),
  );
}

function importsOfWith(query: Query, scope: Scope): Imported {
  const names = new Set<string>();
  const parts = query.parts.map((part) => {
    const [first, ...clauses] = part.clauses;
    if (first?.kind !== "With") return part;
    if (first.star) for (const name of scope.keys()) names.add(name);
    for (const { expression, start, end } of first.items) {
      if (expression.kind !== "Variable") continue;
      if (!scope.has(expression.name)) refuse("undefined", { start, end }, expression.name);
      names.add(expression.name);
    }
    return { ...part, clauses };
  });
  return { imports: [...names], query: { ...query, parts } };
}
