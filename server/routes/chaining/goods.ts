import { addTo } from "../../groups.ts";
import { reached } from "../../reached.ts";
import type { RouteGoods, RouteLeg } from "../projection/projection.ts";

/**
 * Which goods a leg may have carried, told down to the narrowest names: a leg of drugs may have carried cocaine, one
 * of cocaine no resin. A leg of which nothing is told may have carried anything.
 */
export interface GoodsOfLegs {
  /** Names of goods that some leg may have carried. */
  readonly all: readonly string[];
  /** undefined: anything. */
  of: (leg: RouteLeg) => ReadonlySet<string> | undefined;
}

export function createGoodsOfLegs(legs: readonly RouteLeg[], goods: ReadonlyMap<string, RouteGoods>): GoodsOfLegs {
  const narrower = createNarrower(goods);
  const sets = new Map<string, ReadonlySet<string>>();
  const of = ({ commodities }: RouteLeg): ReadonlySet<string> | undefined => {
    if (commodities.length === 0) return undefined;
    const key = commodities.join("\n");
    const known = sets.get(key);
    if (known !== undefined) return known;
    const set = new Set(commodities.flatMap((each) => [...withNarrower(each, narrower)]));
    sets.set(key, set);
    return set;
  };
  const all = new Set(legs.flatMap((leg) => [...(of(leg) ?? [])]));
  return { all: [...all].sort(), of };
}

/** What all these legs may have carried together; undefined: nothing is told of any of them. */
export function goodsInCommon(legs: readonly RouteLeg[], { of }: GoodsOfLegs): ReadonlySet<string> | undefined {
  let common: ReadonlySet<string> | undefined;
  for (const leg of legs) {
    const own = of(leg);
    if (own === undefined) continue;
    const before = common;
    common = before === undefined ? own : new Set([...before].filter((each) => own.has(each)));
  }
  return common;
}

/** Of the goods in common the widest names: cocaine, not also each kind of it. */
export function widestOf(names: ReadonlySet<string>, goods: ReadonlyMap<string, RouteGoods>): string[] {
  return [...names].filter((name) => !(goods.get(name)?.broader ?? []).some((wider) => names.has(wider))).sort();
}

/** Kinds of each name, directly. */
export function createNarrower(goods: ReadonlyMap<string, RouteGoods>): Map<string, string[]> {
  const narrower = new Map<string, string[]>();
  for (const { id, broader } of goods.values()) {
    for (const wider of broader) addTo(narrower, wider, id);
  }
  return narrower;
}

/** A name with all that is a kind of it. */
export function withNarrower(name: string, narrower: ReadonlyMap<string, readonly string[]>): Set<string> {
  return reached([name], (each) => narrower.get(each) ?? []);
}
