/** These and all that steps lead to from them, through any number of steps; steps may lead back. */
export function reached<Item>(starts: Iterable<Item>, stepsFrom: (item: Item) => Iterable<Item>): Set<Item> {
  const found = new Set<Item>();
  const open = [...starts];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...stepsFrom(next));
  }
  return found;
}
