import type { GraphEdge } from "../../contract/slice.ts";

type Rated = Pick<GraphEdge, "confidence" | "status">;

/** The less, the weaker: an inferred link loses to a reported one of the same figure. */
export const ratingOf = ({ confidence, status }: Rated): number =>
  (confidence ?? 0) - (status === "inferred" ? 0.0001 : 0);

/** The least sure of several; null where there is no second, or it is as little sure. */
export function weakestOf<T extends Rated>(links: readonly T[]): T | null {
  const [first, second] = links.toSorted((one, other) => ratingOf(one) - ratingOf(other));
  return first !== undefined && second !== undefined && ratingOf(first) < ratingOf(second) ? first : null;
}
