import { refuse } from "../rules/index.ts";
import type { Expression, Query, Statement } from "../tree/index.ts";
import { printQuery } from "./clauses.ts";
import { printExpression } from "./expressions.ts";
import { printName } from "./names.ts";
import type { Printer } from "./printer.ts";

export { ENGINE_RESERVED } from "./names.ts";

interface Options {
  readonly forEngine: boolean;
  /** Parameters that are printed as this text. */
  readonly inline?: ReadonlyMap<string, string> | undefined;
}

function createPrinter({ forEngine, inline }: Options): Printer {
  const printer: Printer = {
    forEngine,
    inline,
    name(name) {
      if (forEngine && name === "") refuse("empty-name", { start: 0, end: 0 });
      // The engine does not understand a doubled backtick.
      if (forEngine && name.includes("`")) refuse("backtick", { start: 0, end: 0 });
      return printName(name);
    },
    optionalName: (name) => (name === null ? "" : printer.name(name)),
    expression: (expression) => printExpression(printer, expression),
    expressions: (list) => list.map((expression) => printExpression(printer, expression)).join(", "),
    optional: (before, expression) => (expression === null ? "" : before + printExpression(printer, expression)),
    query: (query) => printQuery(printer, query),
  };
  return printer;
}

const sourcePrinter = createPrinter({ forEngine: false });

/** A statement as Cypher again: `parse(print(tree))` gives the same tree. */
export function print(statement: Statement): string {
  const explain = statement.explain ? "EXPLAIN " : "";
  return explain + (statement.kind === "Command" ? statement.text : sourcePrinter.query(statement.query));
}

/** One text for one tree, so that texts can be compared instead of trees. */
export function printKey(expression: Expression): string {
  return sourcePrinter.expression(expression);
}

/**
 * The text the engine gets. `inline` are parameters that are printed as a literal.
 *
 * @throws DialectError for a name that the engine cannot read.
 */
export function printForEngine(query: Query, inline: ReadonlyMap<string, string> | undefined): string {
  return createPrinter({ forEngine: true, inline }).query(query);
}
