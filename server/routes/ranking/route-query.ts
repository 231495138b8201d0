/** What is asked of a ranking. Places and arcs are known by their rows in the arc table. */
export interface RouteQuery {
  /** Any of them begins a route; none is ever entered. */
  readonly origins: readonly number[];
  /** Any of them ends a route; none is ever left. The caller sees to it that none is an origin. */
  readonly destinations: readonly number[];
  /**
   * For each entry, a route arrives at one of its places before its end. `ordered`: in the order of the entries. A
   * place that stands in several entries serves all of them at once, with `ordered` all that come next.
   */
  readonly via?: { readonly places: readonly (readonly number[])[]; readonly ordered: boolean };
  /** Places that no route touches; an end that is avoided is no end. */
  readonly avoid?: ReadonlySet<number>;
  /** 1 to 12. */
  readonly maxLegs: number;
  /** Whether an arc may be taken: the same answer each time. */
  readonly admits?: (arc: number) => boolean;
  /** `best`: of parallel arcs the cheapest that may be taken stands for all. `each`: each makes routes of its own. */
  readonly parallel: "best" | "each";
  /** By `performance.now()`. */
  readonly deadline?: number;
}

export interface FoundRoute {
  readonly arcs: readonly number[];
  /** The sum of the costs, in the order of the arcs. */
  readonly cost: number;
}

export interface RouteEnd {
  ended: "exhausted" | "deadline";
}
