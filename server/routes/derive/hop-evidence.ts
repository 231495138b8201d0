import type { LegStatement } from "./leg-types.ts";
import type { Hop } from "./hops.ts";

/** What one case says of one leg. */
export interface HopEvidence {
  status: "reported" | "inferred";
  claims: string[];
  /** Texts of the rules it rests on; empty where it is reported. */
  rules: string[];
  /** Only where the two ends come from different claims. */
  joined?: { fromClaims: string[]; toClaims: string[] };
  /** Goods that the statements used name. */
  commodities: string[];
  disputed: boolean;
}

const JOINED = "joined-claims: two claims on one case each give one end of this leg; no single claim gives both.";

/** A statement on the start and one on the end, with the claims that make both. */
interface Link {
  start: LegStatement;
  end: LegStatement;
  claims: string[];
}

/** Rule 4 of `deriveLegs`. `weigh` gives a claim's weight, to tell the weaker side of two. */
export function evidenceOf({ start, end }: Hop, weigh: (claim: string) => number): HopEvidence {
  const links = start.statements.flatMap((one) => end.statements.map((other) => link(one, other)));
  const shared = links.filter((each) => each.claims.length > 0);
  const reported = shared.filter((each) => !isInferred(each.start) && !isInferred(each.end));
  const tied = shared.filter((each) => isInferred(each.start) || isInferred(each.end));
  const used = [reported, tied, links].find((each) => each.length > 0) ?? [];
  const rules = used
    .flatMap((each) => [each.start, each.end])
    .flatMap((each) => (isInferred(each) ? [each.rule ?? ""] : []));
  const evidence = {
    status: reported.length > 0 ? ("reported" as const) : ("inferred" as const),
    claims: unique(used.flatMap((each) => each.claims)),
    rules: unique(rules),
    commodities: unique(used.flatMap((each) => [...(each.start.commodities ?? []), ...(each.end.commodities ?? [])])),
    disputed: used.some((each) => each.start.disputed === true || each.end.disputed === true),
  };
  if (shared.length > 0) return evidence;
  const fromClaims = unique(start.statements.flatMap((each) => each.claims));
  const toClaims = unique(end.statements.flatMap((each) => each.claims));
  const best = (claims: readonly string[]) => Math.max(...claims.map(weigh));
  return {
    ...evidence,
    claims: best(toClaims) <= best(fromClaims) ? toClaims : fromClaims,
    rules: unique([...evidence.rules, JOINED]),
    joined: { fromClaims, toClaims },
  };
}

function link(start: LegStatement, end: LegStatement): Link {
  return { start, end, claims: start.claims.filter((claim) => end.claims.includes(claim)) };
}

function isInferred(statement: LegStatement): boolean {
  return statement.status === "inferred";
}

export function unique<T>(items: Iterable<T>): T[] {
  return [...new Set(items)];
}
