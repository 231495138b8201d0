import type { CallProcedure, CallSubquery, Clause, Match, Merge, Page, Projection, Query } from "../tree/index.ts";
import { printPattern } from "./patterns.ts";
import type { Printer } from "./printer.ts";
import { printRemoveItem, printSetItems } from "./set-items.ts";

export function printQuery(printer: Printer, { parts, all }: Query): string {
  const texts = parts.map((part) => part.clauses.map((clause) => printClause(printer, clause)).join(" "));
  return texts.map((text, at) => (at === 0 ? text : `${all[at - 1] ? " UNION ALL " : " UNION "}${text}`)).join("");
}

function printClause(printer: Printer, clause: Clause): string {
  switch (clause.kind) {
    case "Match":
      return printMatch(printer, clause);
    case "Unwind":
      return `UNWIND ${printer.expression(clause.list)} AS ${printer.name(clause.variable)}`;
    case "With":
    case "Return":
      return printProjection(printer, clause);
    case "Page":
      return printPage(printer, clause).trimStart();
    case "Finish":
      return "FINISH";
    case "CallSubquery":
      return printCallSubquery(printer, clause);
    case "CallProcedure":
      return printCallProcedure(printer, clause);
    default:
      return printWrite(printer, clause);
  }
}

type Write = Extract<Clause, { kind: "Create" | "Merge" | "Set" | "Remove" | "Delete" | "Foreach" }>;

function printWrite(printer: Printer, clause: Write): string {
  switch (clause.kind) {
    case "Create":
      return `CREATE ${clause.patterns.map((pattern) => printPattern(printer, pattern)).join(", ")}`;
    case "Merge":
      return printMerge(printer, clause);
    case "Set":
      return `SET ${printSetItems(printer, clause.items)}`;
    case "Remove":
      return `REMOVE ${clause.items.map((item) => printRemoveItem(printer, item)).join(", ")}`;
    case "Delete":
      return `${clause.detach ? "DETACH " : ""}DELETE ${printer.expressions(clause.expressions)}`;
    default: {
      const body = clause.body.map((part) => printClause(printer, part)).join(" ");
      return `FOREACH (${printer.name(clause.variable)} IN ${printer.expression(clause.list)} | ${body})`;
    }
  }
}

function printMatch(printer: Printer, { optional, patterns, where, hints, repeatable }: Match): string {
  const joined = patterns.map((pattern) => printPattern(printer, pattern)).join(", ");
  // The engine knows no hints.
  const used = printer.forEngine ? "" : hints.map((hint) => ` ${hint}`).join("");
  const mode = repeatable ? "REPEATABLE ELEMENTS " : "";
  return `${optional ? "OPTIONAL " : ""}MATCH ${mode}${joined}${used}${printer.optional(" WHERE ", where)}`;
}

function printMerge(printer: Printer, { pattern, actions }: Merge): string {
  const events = actions.map(({ event, items }) => ` ON ${event} SET ${printSetItems(printer, items)}`);
  return `MERGE ${printPattern(printer, pattern)}${events.join("")}`;
}

function printProjection(printer: Printer, clause: Projection): string {
  const columns = clause.items.map(({ expression, alias }) => {
    const text = printer.expression(expression);
    const isSame = printer.forEngine && expression.kind === "Variable" && expression.name === alias;
    return alias === null || isSame ? text : `${text} AS ${printer.name(alias)}`;
  });
  const list = (clause.star ? ["*", ...columns] : columns).join(", ");
  const keyword = clause.kind === "With" ? "WITH" : "RETURN";
  const where = printer.optional(" WHERE ", clause.where);
  return `${keyword} ${clause.distinct ? "DISTINCT " : ""}${list}${printPage(printer, clause)}${where}`;
}

function printPage(printer: Printer, { order, skip, limit }: Pick<Page, "order" | "skip" | "limit">): string {
  const sorts = order?.map((sort) => printer.expression(sort.expression) + (sort.descending ? " DESC" : ""));
  const ordered = sorts === undefined ? "" : ` ORDER BY ${sorts.join(", ")}`;
  return ordered + printer.optional(" SKIP ", skip) + printer.optional(" LIMIT ", limit);
}

function printCallSubquery(printer: Printer, clause: CallSubquery): string {
  const { imports } = clause;
  const names = imports === "*" ? "*" : imports?.map((name) => printer.name(name)).join(", ");
  const list = names === undefined ? "" : `(${names}) `;
  const batches = clause.inTransactions ? " IN TRANSACTIONS" : "";
  return `${clause.optional ? "OPTIONAL " : ""}CALL ${list}{ ${printer.query(clause.query)} }${batches}`;
}

function printCallProcedure(printer: Printer, clause: CallProcedure): string {
  const { optional, name, args, yields, where } = clause;
  const list = args === null && !printer.forEngine ? "" : `(${printer.expressions(args ?? [])})`;
  const results =
    yields === "*" ? "*" : yields?.map(({ field, alias }) => printYield(printer, field, alias)).join(", ");
  const named = results === undefined ? "" : ` YIELD ${results}`;
  return `${optional ? "OPTIONAL " : ""}CALL ${name}${list}${named}${printer.optional(" WHERE ", where)}`;
}

function printYield(printer: Printer, field: string, alias: string): string {
  return field === alias ? printer.name(field) : `${printer.name(field)} AS ${printer.name(alias)}`;
}
