/** By code units and not by the rules of a language, so that an order is the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
