import type { KeptDesk } from "./kept-desk.ts";

type Statements = Pick<KeptDesk, "tabs" | "history">;

/** The same desk three times: as both windows knew it, as it is in this one, and as the other one left it. */
interface Sides<What> {
  before: What;
  mine: What;
  theirs: What;
}

/**
 * What two windows made of one desk, in one: what either of them added, changed or took away holds. A statement that
 * both changed is there twice, and one that is changed here and taken away there stays. Cost: O(letters).
 */
export function mergeDesks({ before, mine, theirs }: Sides<Statements>): Statements {
  const tabs = merge(
    { before: before.tabs, mine: mine.tabs, theirs: theirs.tabs },
    {
      keyOf: ({ id }) => String(id),
      textOf: ({ name, statement, parameters }) => JSON.stringify([name, statement, parameters]),
    },
  );
  const runs = merge(
    { before: before.history, mine: mine.history, theirs: theirs.history },
    // What has been run changes no more.
    { keyOf: ({ at, statement }) => `${at} ${statement}`, textOf: () => "" },
  );
  const last = Math.max(...[before, mine, theirs].flatMap((side) => side.tabs.map(({ id }) => id)));
  const twice = tabs.clashes.filter(({ statement }) => statement.trim() !== "");
  return {
    // There is always one: each may have closed what the other had left.
    tabs:
      tabs.merged.length === 0
        ? mine.tabs
        : [...tabs.merged, ...twice.map((tab, index) => ({ ...tab, id: last + 1 + index }))],
    history: runs.merged.toSorted((one, other) => (one.at < other.at ? 1 : -1)),
  };
}

interface How<Item> {
  /** Tells two items of one side apart. */
  keyOf: (item: Item) => string;
  /** What may change of an item. */
  textOf: (item: Item) => string;
}

/** `clashes`: what the other window made of that which both changed; this window's own is in `merged`. */
function merge<Item>({ before, mine, theirs }: Sides<readonly Item[]>, { keyOf, textOf }: How<Item>) {
  const byKey = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [was, here, there] = [byKey(before), byKey(mine), byKey(theirs)];
  const isSame = (one: Item | undefined, other: Item | undefined) =>
    one === other || (one !== undefined && other !== undefined && textOf(one) === textOf(other));
  const merged: Item[] = [];
  const clashes: Item[] = [];
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [old, own, other] = [was.get(key), here.get(key), there.get(key)];
    const isClash = !isSame(own, old) && !isSame(other, old) && !isSame(own, other);
    const taken = isClash ? (own ?? other) : isSame(own, old) ? other : own;
    if (taken !== undefined) merged.push(taken);
    if (isClash && own !== undefined && other !== undefined) clashes.push(other);
  }
  return { merged, clashes };
}
