import { addTo } from "../groups.ts";
import { reached } from "../reached.ts";

/** The vocabulary of goods: which are a kind of which. */
export interface Goods {
  /** Every one of them, in the order of their ids. */
  all: readonly string[];
  isHeld: (id: string) => boolean;
  nameOf: (id: string) => string;
  isDrug: (id: string) => boolean;
  /** These with every kind of them. */
  kindsOf: (ids: Iterable<string>) => ReadonlySet<string>;
  /** True also for goods and themselves. */
  isKindOf: (id: string, other: string) => boolean;
  /** These with every kind of them and all that they are a kind of, in the order of their ids. */
  akinTo: (ids: readonly string[]) => string[];
}

interface Named {
  id: string;
  name: string | null;
  kind: string | null;
}

export function createGoods(named: readonly Named[], pairs: readonly { inner: string; outer: string }[]): Goods {
  const byId = new Map(named.map((each) => [each.id, each]));
  const narrower = turned(pairs);
  const wider = turned(pairs.map(({ inner, outer }) => ({ inner: outer, outer: inner })));
  const known = new Map<string, ReadonlySet<string>>();
  const kinds = (id: string): ReadonlySet<string> => {
    const found = known.get(id) ?? reached([id], (each) => narrower.get(each) ?? []);
    known.set(id, found);
    return found;
  };
  return {
    all: [...byId.keys()].sort(),
    isHeld: (id) => byId.has(id),
    nameOf: (id) => byId.get(id)?.name ?? id,
    isDrug: (id) => byId.get(id)?.kind === "drug",
    kindsOf: (ids) => new Set([...ids].flatMap((id) => [...kinds(id)])),
    isKindOf: (id, other) => kinds(other).has(id),
    akinTo: (ids) =>
      [...new Set(ids.flatMap((id) => [...kinds(id), ...reached([id], (each) => wider.get(each) ?? [])]))].sort(),
  };
}

/** What both name: of each two the narrower one. One that names nothing leaves all to the other; null: they disagree. */
export function goodsInBoth(one: readonly string[], other: readonly string[], goods: Goods): string[] | null {
  if (one.length === 0) return [...other];
  if (other.length === 0) return [...one];
  const common = one.flatMap((left) =>
    other.flatMap((right) => (goods.isKindOf(left, right) ? [left] : goods.isKindOf(right, left) ? [right] : [])),
  );
  return common.length === 0 ? null : [...new Set(common)];
}

function turned(pairs: readonly { inner: string; outer: string }[]): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const { inner, outer } of pairs) addTo(steps, outer, inner);
  return steps;
}
