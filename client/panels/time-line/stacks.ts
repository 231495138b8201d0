import { columnOf, isOn, type TimeAxis } from "../../graph/time-axis.ts";
import type { TimedCase } from "../../graph/time-line.ts";

type Look = `${TimedCase["standing"]}${"" | "-rough"}`;

/** One case, or a run of equal ones where single ones would be too thin to see. Heights count cases. */
interface Block {
  column: number;
  from: number;
  to: number;
  look: Look;
}

interface Stacks {
  blocks: readonly Block[];
  /** Cases of the highest column. */
  highest: number;
}

/** Bottom to top: what is in the picture first, and of each the day known before the month known. */
const ORDER: readonly Look[] = ["shown", "shown-rough", "behind", "behind-rough", "folded", "folded-rough"];
/** Pixels under which a block is no longer one of its own. */
const THIN = 3;

/** A case that may lie in several columns is hatched across them all, and stands on none of them. */
export const isSpread = (one: TimedCase, axis: TimeAxis): boolean =>
  one.exactness === "span" || (axis.counts === "days" && columnOf(axis, one.from) !== columnOf(axis, one.to));

/** Each case that is not spread stands once, in the column where it begins. */
export function stacksOf(cases: readonly TimedCase[], axis: TimeAxis, height: number): Stacks {
  const columns = new Map<number, Look[]>();
  for (const one of cases) {
    const column = columnOf(axis, one.from);
    if (isSpread(one, axis) || !isOn(axis, column)) continue;
    const look: Look = one.exactness === "month" ? `${one.standing}-rough` : one.standing;
    columns.set(column, [...(columns.get(column) ?? []), look]);
  }
  const highest = Math.max(0, ...[...columns.values()].map((looks) => looks.length));
  const isThin = height / highest < THIN;
  const blocks = [...columns].flatMap(([column, looks]) => blocksOf(column, looks, isThin));
  return { blocks, highest };
}

function blocksOf(column: number, looks: readonly Look[], isThin: boolean): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const look of ORDER) {
    const count = looks.filter((each) => each === look).length;
    if (count === 0) continue;
    const sizes = isThin ? [count] : Array.from({ length: count }, () => 1);
    for (const size of sizes) blocks.push({ column, from: at, to: (at += size), look });
  }
  return blocks;
}
