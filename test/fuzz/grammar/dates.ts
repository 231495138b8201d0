import { Day } from "../value.ts";
import type { Maker } from "./maker.ts";
import { namesOf, type Scope } from "./scope.ts";

const DAYS = [new Day("2024-01-02"), new Day("2024-02-29"), new Day("2023-12-31")];
const DURATIONS = ["P1M", "P3D", "P1Y2M", "P2W", "P0D", "-P1M"];

/** A date; a text where this statement must know no dates. */
export function makeDate(maker: Maker, scope: Scope, depth: number): string {
  const { draw } = maker;
  if (!maker.hasDates) return maker.literal(["2024-01-02", "2023-05-06"]);
  const simple = [
    () => maker.literal(DAYS),
    () => maker.property(scope, ["t"]) ?? "date('2024-03-01')",
    () => `date({year: ${draw.pick([2023, 2024])}, month: ${1 + draw.below(12)}, day: ${1 + draw.below(28)}})`,
    () => `date(${maker.property(scope, ["d"]) ?? "'2024-02-29'"})`,
    ...namesOf(scope, "date").map((name) => () => name),
  ];
  if (depth <= 0) return draw.oneOf(simple);
  return draw.oneOf([
    ...simple,
    () => `(${maker.make("date", scope, depth - 1)} ${draw.pick(["+", "-"])} duration('${draw.pick(DURATIONS)}'))`,
    () => `coalesce(${maker.make("date", scope, 0)}, ${maker.make("date", scope, 0)})`,
  ]);
}
