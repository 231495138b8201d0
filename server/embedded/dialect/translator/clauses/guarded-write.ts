import type { Clause } from "../../tree/index.ts";
import { isNullable, isNullType } from "../../types/index.ts";
import { integer, isNull, list, when } from "../build.ts";
import type { Typed } from "../context.ts";
import type { Place } from "./clause.ts";

/** A write on null is nothing in Cypher, an error on the engine: FOREACH runs it once or never. */
export function pushWrite(target: Typed, write: Clause, { context, out }: Place): void {
  if (isNullType(target.type)) {
    context.mark("write-null");
  } else if (isNullable(target.type)) {
    context.mark("write-null");
    const rounds = when([[isNull(target.node), list()]], list(integer(1)));
    out.push({ kind: "Foreach", start: 0, end: 0, variable: context.fresh("_w"), list: rounds, body: [write] });
  } else {
    out.push(write);
  }
}
