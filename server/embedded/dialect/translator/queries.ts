import { refuse } from "../rules/index.ts";
import type { Clause, Query, SingleQuery } from "../tree/index.ts";
import {
  has,
  hasEntityInside,
  isFragile,
  join,
  LIST,
  MAP,
  NODE,
  only,
  PATH,
  RELATIONSHIP,
  type Type,
} from "../types/index.ts";
import { translateCallProcedure, translateCallSubquery } from "./clauses/call.ts";
import type { Columns, Place } from "./clauses/clause.ts";
import { translateCreate, translateMerge } from "./clauses/create.ts";
import { translateDelete } from "./clauses/delete.ts";
import { translateMatch } from "./clauses/match.ts";
import { translateProjection } from "./clauses/projection.ts";
import { changesTheGraph, readFirst, walks } from "./clauses/read-first.ts";
import { translateRemove, translateSet } from "./clauses/set.ts";
import { translateForeach, translateUnwind } from "./clauses/unwind.ts";
import type { Column, Context, Scope, TranslatedQuery } from "./context.ts";
import { forgetCreated, withoutDeleted } from "./deleted.ts";

const WRITES: ReadonlySet<Clause["kind"]> = new Set<Clause["kind"]>([
  "Create",
  "Merge",
  "Set",
  "Remove",
  "Delete",
  "Foreach",
]);
/** UNWIND is none of them: it hands the elements on as what they are. */
const MATCHES: ReadonlySet<Clause["kind"]> = new Set<Clause["kind"]>(["Match", "CallSubquery", "CallProcedure"]);

/** What they give a name to may be what the statement itself has created. */
const FINDS: ReadonlySet<Clause["kind"]> = new Set<Clause["kind"]>(["Match", "Merge", "CallSubquery"]);

const READS: ReadonlySet<Clause["kind"]> = new Set<Clause["kind"]>([
  "Match",
  "Unwind",
  "CallSubquery",
  "CallProcedure",
]);

/** A whole query; at the top it cannot end with a clause that has no effect. */
export function translateQuery(context: Context, query: Query, scope: Scope, isTop = false): TranslatedQuery {
  if (query.all.some((all) => all !== query.all[0])) refuse("union-mix", query);
  let columns: Columns = null;
  const parts = query.parts.map((part, place): SingleQuery => {
    const { clauses, columns: own } = translateSingle(part, context, new Map(scope), isTop);
    columns = place > 0 && columns && own ? unite(columns, own, part) : own;
    return { ...part, clauses };
  });
  return { query: { ...query, parts }, columns };
}

/** The columns of UNION: of the same names, and each of one kind. */
function unite(columns: readonly Column[], own: readonly Column[], part: SingleQuery): readonly Column[] {
  const names = new Set(own.map(({ name }) => name));
  const areSame = columns.length === own.length && columns.every(({ name }) => names.has(name));
  if (!areSame) refuse("union-columns", part);
  return columns.map((column, place) => {
    const other = own[place];
    if (other?.name !== column.name) refuse("union-order", part);
    const type = join(column.type, other.type);
    if (hasEntityInside(type) && !isOneKind(type)) refuse("mixed-entities", part);
    return { ...column, type };
  });
}

function isOneKind(type: Type): boolean {
  const kind = [NODE, RELATIONSHIP, PATH].find((entity) => has(type, entity)) ?? type.mask & (LIST | MAP);
  return only(type, kind);
}

interface TranslatedSingle {
  readonly clauses: readonly Clause[];
  readonly columns: Columns;
}

function translateSingle(query: SingleQuery, context: Context, scope: Scope, isTop: boolean): TranslatedSingle {
  const out: Clause[] = [];
  let columns: Columns = null;
  let hasWritten = false;
  let isWalking = false;
  const place: Place = { context, scope, out, isAlone: query.clauses.length === 1 };
  for (const [index, clause] of query.clauses.entries()) {
    const isLast = index === query.clauses.length - 1;
    refuseMisplaced(clause, { isLast, isTop, hasWritten, before: query.clauses[index - 1] });
    if (WRITES.has(clause.kind)) {
      hasWritten = true;
      context.hasWritten = true;
    }
    if (MATCHES.has(clause.kind)) markBareLists(scope);
    if (FINDS.has(clause.kind)) forgetCreated(scope);
    if (isWalking && changesTheGraph(clause)) {
      readFirst(place);
      isWalking = false;
    }
    isWalking ||= walks(clause);
    const own = translateClause(clause, place);
    if (own) columns = own;
  }
  if (isTop && columns) columns = withoutDeleted(columns, place);
  return { clauses: out, columns };
}

interface Position {
  readonly isLast: boolean;
  readonly isTop: boolean;
  readonly hasWritten: boolean;
  readonly before: Clause | undefined;
}

function refuseMisplaced(clause: Clause, { isLast, isTop, hasWritten, before }: Position): void {
  const { kind } = clause;
  if ((kind === "Return" || kind === "Finish") && !isLast) refuse("return-last", clause);
  if (kind === "Finish" && !hasWritten) refuse("finish", clause);
  if (kind === "Page") refuse("page", clause);
  if (isLast && isTop && (kind === "Match" || kind === "Unwind" || kind === "With")) refuse("no-return", clause);
  if (READS.has(kind) && before && WRITES.has(before.kind)) refuse("with-after-write", clause);
}

/** The next MATCH makes the engine forget what the lists of variable-length relationships hold. */
function markBareLists(scope: Scope): void {
  for (const [name, type] of scope) {
    if (isFragile(type) && type.element) scope.set(name, { ...type, element: { ...type.element, bare: true } });
  }
}

/** The columns of a RETURN; nothing for any other clause. */
function translateClause(clause: Clause, place: Place): Columns {
  switch (clause.kind) {
    case "Return":
      return translateProjection(clause, place);
    case "With":
      translateProjection(clause, place);
      return null;
    case "Match":
      translateMatch(clause, place);
      return null;
    case "Unwind":
      translateUnwind(clause, place);
      return null;
    case "CallSubquery":
      translateCallSubquery(clause, place);
      return null;
    case "CallProcedure":
      translateCallProcedure(clause, place);
      return null;
    case "Finish":
      // The engine does not read it; a query may end with its write.
      place.context.mark("finish");
      return null;
    default:
      translateWrite(clause, place);
      return null;
  }
}

function translateWrite(clause: Clause, place: Place): void {
  switch (clause.kind) {
    case "Create":
      return translateCreate(clause, place);
    case "Merge":
      return translateMerge(clause, place);
    case "Set":
      return translateSet(clause, place);
    case "Remove":
      return translateRemove(clause, place);
    case "Delete":
      return translateDelete(clause, place);
    case "Foreach":
      return translateForeach(clause, place, translateClause);
    default:
      return undefined;
  }
}
