import { rulesIn } from "../evidence/index.ts";
import type { Leg } from "../routes/index.ts";
import { flat, type Flat } from "./flat.ts";

/** The days of a case. */
interface Days {
  dateFrom: string;
  dateTo: string;
}

/** What a leg holds as a relationship, but for the figures of its evidence. */
export function legProperties(leg: Leg, files: ReadonlyMap<string, Days>, fictional: boolean): Flat {
  const { type: _type, from: _from, to: _to, claims, rule, disputed: _disputed, ...rest } = leg;
  return flat({
    ...rest,
    // One interval for each of `cases`, in their order.
    casesFrom: leg.cases.map((id) => files.get(id)?.dateFrom ?? ""),
    casesTo: leg.cases.map((id) => files.get(id)?.dateTo ?? ""),
    // Whether one claim gives both ends matters less than that none of them was ever made.
    ...(fictional ? { status: "fictional" } : {}),
    claims,
    rules: rulesIn(rule ?? "").map(({ id }) => id),
    ruleText: rule,
  });
}
