import { refuse } from "../../rules/index.ts";
import type { Expression, Span } from "../../tree/index.ts";
import { FLOAT, has, isNullable, isNullType, TEXT } from "../../types/index.ts";
import { and, binary, isNull, text, when } from "../build.ts";
import type { Context, Typed } from "../context.ts";
import { isNotInteger, isText, looksLikeNumber } from "../probes.ts";

/** `looksLikeNumber` for the engine. */
export const LOOKS_LIKE_NUMBER = "[ ]*[+-]?([0-9.]|[iI][nN][fF]|[nN][aA][nN]).*";

/** A key of MERGE, guarded where the engine would find another thing than Neo4j, or make a second one. */
export function mergeKey(context: Context, key: Typed, isChain: boolean, at: Span): Expression {
  const { type } = key;
  if (isNullType(type)) refuse("merge-null", at);
  let value = key.node;
  if (isChain && has(type, TEXT)) value = textKey(context, value, at);
  if (has(type, FLOAT)) {
    if (!type.open) refuse("merge-float", at);
    value = context.bind(value, (bound) => when([[isNotInteger(bound), context.raise("merge-float")]], bound));
  }
  return isNullable(type) ? when([[isNull(value), context.raise("merge-null")]], value) : value;
}

function textKey(context: Context, value: Expression, at: Span): Expression {
  const known = context.literalText(value);
  if (known !== null) return looksLikeNumber(known) ? refuse("merge-text", at) : value;
  return context.bind(value, (bound) => {
    const isRisky = and(isText(bound), binary("=~", bound, text(LOOKS_LIKE_NUMBER)));
    return when([[isRisky, context.raise("merge-text")]], bound);
  });
}
