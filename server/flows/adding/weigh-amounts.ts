import type { NotAdded } from "../../../contract/flows.ts";
import type { CaseWay } from "../drawing/ways-of-case.ts";
import type { Goods } from "../goods.ts";
import { groupBy } from "../../groups.ts";
import type { Doubts, ToldAmount, ToldCase } from "../told.ts";
import { standings, type Standing } from "./alternatives.ts";
import { boundsOf } from "./bounds.ts";
import { isDisputed, isOfSame, isWithdrawn } from "./disputed.ts";
import type { Addend } from "./sum.ts";

/** A figure that was left out, and why. */
export interface LeftOutAmount extends Addend {
  reason: NotAdded["reason"];
}

/** A figure that counts, with the one way it came; null where there are several. */
export interface CountedAmount extends Addend {
  way: CaseWay | null;
}

export interface Weighed {
  counted: CountedAmount[];
  leftOut: LeftOutAmount[];
}

interface Weighing {
  /** Every way of each case of the answer. */
  waysOfCase: ReadonlyMap<string, readonly CaseWay[]>;
  /** Those of the question. */
  asked: ReadonlySet<CaseWay>;
  goods: Goods;
  /** Goods of the question; undefined: all. Amounts of others are no matter of it. */
  wanted: ReadonlySet<string> | undefined;
  doubts: Doubts;
}

/**
 * Which amounts of these cases may be added at all. Only single seizures are: a series, a network or a selection
 * counts over what other cases may hold. What several ways may have brought counts once in all and for none of them.
 */
export function weighAmounts(told: readonly ToldCase[], weighing: Weighing): Weighed {
  const weighed: Weighed = { counted: [], leftOut: [] };
  for (const file of told) {
    const standing = standings(file.seized, weighing.goods, (amount) => isOut(amount, weighing.doubts));
    for (const amount of file.seized) {
      if (weighing.wanted !== undefined && !weighing.wanted.has(amount.commodity)) continue;
      const reason = reasonAgainst(amount, file, standing.get(amount) ?? "alone", weighing);
      if (reason === null) weighed.counted.push({ file: file.id, amount, way: wayOf(amount, file, weighing) });
      else weighed.leftOut.push({ file: file.id, amount, reason });
    }
  }
  return withoutParts(weighed, told, weighing.goods);
}

/** No figure at all, or one that everybody who told it has withdrawn. */
function isOut(amount: ToldAmount, doubts: Doubts): boolean {
  return boundsOf(amount) === undefined || isWithdrawn(amount, doubts);
}

function reasonAgainst(
  amount: ToldAmount,
  file: ToldCase,
  standing: Standing,
  { waysOfCase, asked, goods, doubts }: Weighing,
): NotAdded["reason"] | null {
  if (boundsOf(amount) === undefined) return "no-amount";
  if (file.caseKind !== "seizure") return "not-a-seizure";
  const ways = (waysOfCase.get(file.id) ?? []).filter((way) => asked.has(way));
  if (!ways.some((way) => carries(way, amount, goods))) return "other-goods";
  if (standing === "disputed" || isDisputed(amount, file, doubts, goods)) return "disputed";
  return standing === "alternative" ? "alternatives" : null;
}

/** The one way that an amount can have come. */
function wayOf(amount: ToldAmount, file: ToldCase, { waysOfCase, goods }: Weighing): CaseWay | null {
  const ways = (waysOfCase.get(file.id) ?? []).filter((way) => carries(way, amount, goods));
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

function carries(way: CaseWay, { commodity }: ToldAmount, goods: Goods): boolean {
  return way.goods.some((each) => goods.isKindOf(commodity, each));
}

/** Where a case is part of another one whose amount counts, its own is in that already. */
function withoutParts({ counted, leftOut }: Weighed, told: readonly ToldCase[], goods: Goods): Weighed {
  const wholes = new Map(told.map((file) => [file.id, file.wholes]));
  const ofCase = groupBy(counted, ({ file }) => file);
  const isPart = ({ file, amount }: CountedAmount) =>
    (wholes.get(file) ?? [])
      // Two that are part of each other say nothing.
      .filter((whole) => whole !== file && wholes.get(whole)?.includes(file) !== true)
      .some((whole) => (ofCase.get(whole) ?? []).some((other) => isOfSame(other.amount, amount, goods)));
  const parts = counted.filter(isPart);
  return {
    counted: counted.filter((each) => !parts.includes(each)),
    leftOut: [...leftOut, ...parts.map(({ file, amount }) => ({ file, amount, reason: "part-of" as const }))],
  };
}
