import { printForEngine } from "../../printer/index.ts";
import type { Expression, PatternElement } from "../../tree/index.ts";
import { FLOAT, has, INTEGER, nodeType, NUMBER, relationshipType, TEXT, type Type } from "../../types/index.ts";
import { matchOf, queryOf, returning } from "../build-clauses.ts";
import { binary, NOWHERE, property, text, variable } from "../build.ts";
import type { Context } from "../context.ts";
import { isNotInteger } from "../probes.ts";
import { LOOKS_LIKE_NUMBER } from "./merge-keys.ts";

/**
 * MERGE looks for its keys in a way of its own: of a node on its own it takes 2 and 2.0 for two keys,
 * in a chain it takes '2' and 2 for one. Neither shows while the values under the key are of one kind:
 * where nothing else was ever stored, nothing has to be looked for.
 */
export function checkMergeKey(
  context: Context,
  element: PatternElement,
  { key, type, isChain }: { key: string; type: Type; isChain: boolean },
): void {
  if (!has(type, isChain ? NUMBER : INTEGER)) return;
  const rule = isChain ? "merge-number" : "merge-integer";
  context.stored.noteMerged(key, { isChain, at: element, rule });
  const held = context.propertyType(element.kind === "NodePattern" ? nodeType : relationshipType, key);
  if (held.learnt !== undefined && !has({ mask: held.learnt }, isChain ? TEXT : FLOAT)) return;
  const name = context.fresh("_m");
  const stored = property(variable(name), key);
  const isOther = isChain ? binary("=~", stored, text(LOOKS_LIKE_NUMBER)) : isNotInteger(stored);
  context.checks.push(checkOf(element, { name, where: isOther, failure: context.raise(rule) }));
}

interface Asked {
  readonly name: string;
  readonly where: Expression;
  readonly failure: Expression;
}

/** Fails as the guards do when the condition holds for anything that the element could be. */
function checkOf(element: PatternElement, { name, where, failure }: Asked): string {
  const plain = { ...NOWHERE, properties: null, where: null };
  const end = { ...plain, kind: "NodePattern", variable: null, labels: null } as const;
  const elements: readonly PatternElement[] =
    element.kind === "NodePattern"
      ? [{ ...end, variable: name, labels: element.labels }]
      : [end, { ...element, ...plain, variable: name, direction: "right" }, end];
  const pattern = { kind: "Pattern", path: null, shortest: null, elements, ...NOWHERE } as const;
  return printForEngine(queryOf([matchOf(pattern, where), returning(failure, name)]), undefined);
}
