/**
 * A function that keeps its last result while everything it was made from is the same: several panels that read
 * the same thing in one pass share one making of it.
 */
export function lastOf<Inputs extends readonly unknown[], Result>(
  make: (...inputs: Inputs) => Result,
  madeFrom: (...inputs: Inputs) => readonly unknown[],
): (...inputs: Inputs) => Result {
  let last: { key: readonly unknown[]; result: Result } | null = null;
  return (...inputs) => {
    const key = madeFrom(...inputs);
    const kept = last;
    if (kept !== null && key.every((part, index) => part === kept.key[index])) return kept.result;
    const result = make(...inputs);
    last = { key, result };
    return result;
  };
}
