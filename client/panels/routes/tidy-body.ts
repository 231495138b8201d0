import { RoutesBody } from "../../../contract/routes.ts";

const USUAL: Readonly<Record<string, unknown>> = RoutesBody.parse({});

/** What the panel always shows of a question. */
const AT_HAND = new Set(["from", "to", "rank", "maxLegs"]);

/** A question without what goes without saying: the same question is the same text, in the address and in the cache. */
export function tidyBody(body: RoutesBody): RoutesBody {
  const said = Object.entries(body).filter(([name, value]) => {
    if (value === undefined || value === USUAL[name]) return false;
    if (Array.isArray(value)) return value.length > 0;
    return name !== "avoid" || Object.values(value).some((list) => Array.isArray(list) && list.length > 0);
  });
  return Object.fromEntries(said);
}

/** Whether a question says more than is always shown. */
export function isUnusual(body: RoutesBody): boolean {
  return Object.keys(tidyBody(body)).some((name) => !AT_HAND.has(name));
}

/** Whether there is something to look for. */
export function isAskable({ from = [], to = [], via = [] }: RoutesBody): boolean {
  return from.length + to.length + via.length > 0;
}
