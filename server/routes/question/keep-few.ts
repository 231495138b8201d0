/**
 * Remembers what was worked out for an owner under a key, and of each owner the few that were asked for last: what
 * somebody tries out goes back and forth between a few.
 */
export function keepFew<Value>(most: number): (owner: object, key: string, make: () => Value) => Value {
  const kept = new WeakMap<object, Map<string, Value>>();
  return (owner, key, make) => {
    const known = kept.get(owner) ?? new Map<string, Value>();
    kept.set(owner, known);
    const value = known.get(key) ?? make();
    // The one asked for last is the last to go.
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
