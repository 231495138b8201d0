import type { Expression, Projection } from "../../tree/index.ts";

/** A WITH or RETURN that the translator adds, with nothing but columns. */
export function makeProjection(
  kind: Projection["kind"],
  columns: readonly { readonly expression: Expression; readonly as: string }[],
): Projection {
  const items = columns.map(
    ({ expression, as }) => ({ kind: "Item", start: 0, end: 0, expression, alias: as, source: "" }) as const,
  );
  const nothing = { distinct: false, star: false, order: null, skip: null, limit: null, where: null };
  return { kind, start: 0, end: 0, items, ...nothing };
}
