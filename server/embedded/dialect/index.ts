/*
 * Cypher in front of the embedded engine: right, or refused with a sentence; never silently wrong.
 *
 * tree/        what a statement is made of
 * parser/      text → tree, and nothing about meaning
 * printer/     tree → text, for the engine or as Cypher again
 * types/       what a value can be, as far as it is known before the statement runs
 * translator/  the tree for the engine: names, types, rewrites, guards
 * rules/       every refusal, with its sentence and an example; `rewrites.ts` lists what is rewritten
 *
 * To add a rewrite or a refusal: one entry in its table, and the place in the translator that uses it.
 * The tests run the example of every entry.
 */
export { cacheKey } from "./cache-key.ts";
export { DialectError, type DialectErrorKind } from "./errors.ts";
export { guardError } from "./guard-error.ts";
export type { Learnt, Reliance, Writes } from "./learnt.ts";
export { parse } from "./parser/index.ts";
export { tokenize } from "./parser/lexer.ts";
export type { Token } from "./parser/token.ts";
export { print } from "./printer/index.ts";
export { rewrites } from "./rewrites.ts";
export { type Rule, ruleGroups, rules } from "./rules/index.ts";
export { functionNames, translate, type Translation, withParameters } from "./translator/index.ts";
export { someNode, type TreeNode } from "./translator/walk.ts";
export type * from "./tree/index.ts";
export * from "./types/kinds.ts";
export { possibleMask } from "./types/operations.ts";
export * from "./types/type.ts";
