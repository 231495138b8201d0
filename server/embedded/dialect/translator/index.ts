import { AGGREGATES } from "./aggregate-names.ts";
import { functions } from "./functions/index.ts";
import { parse } from "../parser/index.ts";
import { printForEngine } from "../printer/index.ts";
import { refuse } from "../rules/index.ts";
import { type Learnt, nothingLearnt, noWrites, type Reliance, type Writes } from "../learnt.ts";
import { type Column, Context } from "./context.ts";
import { refuseCommand } from "./commands.ts";
import { translateExpression } from "./expressions.ts";
import { translateQuery } from "./queries.ts";
import { someNode } from "./walk.ts";

/** Every function that may be called, aggregates included, in small letters. */
export const functionNames: readonly string[] = [...functions.keys(), ...AGGREGATES].sort();

export interface Translation {
  /** The statement for the engine. */
  readonly text: string;
  /** null: the columns are those of the engine's result (SHOW, a procedure on its own), or there are none. */
  readonly columns: readonly Column[] | null;
  /** The rewrites in the text; with `!` behind it, a rule whose guard stands in the text. */
  readonly rules: readonly string[];
  /** The parameters under the names that `text` uses. A translation from a cache needs `withParameters`. */
  readonly params: Record<string, unknown>;
  /** Read, write, both, or schema: as in Bolt's summary. */
  readonly kind: "r" | "w" | "rw" | "s";
  readonly explain: boolean;
  /** To be run before `text`, which may run only when none of them fails. */
  readonly checks: readonly string[];
  /** Parameters that `text` calls by another name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** It is right as long as these answers are. */
  readonly relied: readonly Reliance[];
  readonly writes: Writes;
}

export interface TranslateOptions {
  /** Parameters that are printed as this text: the engine cannot be given a whole-number float. */
  readonly inline?: ReadonlyMap<string, string>;
  /** What the graph is known to hold. With less of it the text has more guards, and the same meaning. */
  readonly learnt?: Learnt;
}

/**
 * A statement of Cypher 5 as the engine has to be asked, so that its answer is Neo4j's.
 *
 * Shape:  parse → names and types → rewrite or refuse → print the tree again.
 * Cost:   some 0.2 ms a statement, so keep the result under its `cacheKey`.
 *
 * @throws DialectError for what is wrong, and for what the engine would answer wrongly.
 */
export function translate(
  text: string,
  parameters: Record<string, unknown>,
  options: TranslateOptions = {},
): Translation {
  try {
    return translateStatement(text, parameters, options);
  } catch (thrown) {
    // `1 + 1 + 1 + …` is parsed in a loop, but its tree is as deep as it is long.
    if (thrown instanceof RangeError) refuse("syntax", { start: 0, end: text.length }, "The statement is too long.");
    throw thrown;
  }
}

function translateStatement(
  text: string,
  parameters: Record<string, unknown>,
  { inline, learnt = nothingLearnt }: TranslateOptions,
): Translation {
  const statement = parse(text);
  const { explain } = statement;
  if (statement.kind === "Command") {
    refuseCommand(statement);
    const nothing = {
      columns: null,
      rules: [],
      checks: [],
      renamed: new Map<string, string>(),
      relied: [],
      writes: noWrites,
    };
    return { text: statement.text, params: { ...parameters }, kind: "s", explain, ...nothing };
  }
  const context = new Context(text, parameters, learnt, { expression: translateExpression, query: translateQuery });
  context.hasOptionalMatch = someNode(statement.query, (node) => node.kind === "Match" && node.optional);
  const { query, columns } = translateQuery(context, statement.query, new Map(), true);
  context.stored.expectOneKind();
  const printed = printForEngine(query, inlineRenamed(inline, context.renamed));
  return {
    text: explain ? `EXPLAIN ${printed}` : printed,
    columns,
    rules: [...context.marks],
    checks: context.checks,
    params: renameParameters(parameters, context.renamed),
    kind: context.hasWritten ? (columns ? "rw" : "w") : "r",
    explain,
    renamed: context.renamed,
    relied: context.relied,
    writes: context.writes.all,
  };
}

function inlineRenamed(
  inline: ReadonlyMap<string, string> | undefined,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  return inline && new Map([...inline].map(([name, text]) => [renamed.get(name) ?? name, text]));
}

function renameParameters(
  parameters: Record<string, unknown>,
  renamed: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const params = { ...parameters };
  for (const [name, other] of renamed) params[other] = parameters[name];
  return params;
}

/** A translation that was kept, for new values: the same one with `params` made from them. */
export function withParameters(translation: Translation, parameters: Record<string, unknown>): Translation {
  return { ...translation, params: renameParameters(parameters, translation.renamed) };
}
