import type { Recognised } from "../../../contract/cypher.ts";
import { isNodeValue, kindOf, toFound, toRef, type Found, type Run } from "../../database/index.ts";
import { alikeCounts, isType, pageCounts, usualTypes, type Types } from "../../graph/index.ts";
import type { ExpansionDraft } from "./expansion.ts";

/** Relationships that one Expand brings at most. */
const MOST_EXPANDED = 1000;

/** Proves on the graph that Expand gives the same; null: it does not. */
export async function provenExpansion(run: Run, draft: ExpansionDraft): Promise<Recognised | null> {
  const found = await startFound(run, draft.start);
  if (found === null) return null;
  const usual = usualTypes(kindOf(found.value.labels));
  const type = typeFor(draft.types, usual);
  if (type === null) return null;
  const { direction, kind, moreLabels } = draft;
  const choice = { types: type === undefined ? usual : [type], direction, kind, dated: false };
  const statement =
    moreLabels.length === 0 ? pageCounts(found.anchor, choice, false) : alikeCounts(found.anchor, choice, moreLabels);
  const { rows } = await run({ statement, parameters: { id: found.id } }, 1);
  const total = Number(rows[0]?.["total"] ?? 0);
  const isAlike = moreLabels.length === 0 || Number(rows[0]?.["alike"]) === total;
  // A limit that cuts takes the first rows, and which those are Expand says in its own order.
  const isWhole = draft.limit === null || total <= draft.limit || draft.own === found.anchor;
  if (total === 0 || !isAlike || !isWhole) return null;
  return {
    step: "expand",
    node: { ...toRef(found.value), id: found.id },
    choice: { ...(type !== undefined && { type }), ...(direction && { direction }), ...(kind && { kind }) },
    limit: Math.min(draft.limit ?? total, MOST_EXPANDED),
    total,
  };
}

/** The one node at which the statement starts. */
async function startFound(run: Run, { by, value, labels }: ExpansionDraft["start"]): Promise<Found | null> {
  const asked = labels.map((label) => `:\`${label.replaceAll("`", "``")}\``).join("");
  const id = by === "id" ? "n.id" : "elementId(n)";
  const statement = `MATCH (n${asked}) WHERE ${id} = $value RETURN n AS node LIMIT 2`;
  const { rows } = await run({ statement, parameters: { value } }, 2);
  const node = rows[0]?.["node"];
  return rows.length === 1 && isNodeValue(node) ? toFound(node, 0) : null;
}

/** The one type to name; undefined: none, because without one Expand takes just these; null: no Expand takes these. */
function typeFor(types: Types, usual: Types): string | null | undefined {
  if (types === null) return usual === null ? undefined : null;
  const [first, more] = types;
  if (first !== undefined && more === undefined) return isType(first) ? first : null;
  const isUsual = usual !== null && types.length === usual.length && usual.every((type) => types.includes(type));
  return isUsual ? undefined : null;
}
