import type { FlowCase, FlowStop } from "../../contract/flows.ts";
import type { SeizedAmount } from "../../contract/slice.ts";

/** A stop of a case as it is told. */
export interface ToldStop extends FlowStop {
  /** The goods it deals in, where the case moves several kinds; empty: not told. */
  goods: readonly string[];
}

/** Something that was taken, with what speaks for the figure. */
export interface ToldAmount extends SeizedAmount {
  claims: readonly string[];
  isDisputed: boolean;
}

/** One case with its ends and amounts, as the graph holds it. */
export interface ToldCase extends Pick<FlowCase, "id" | "name" | "nameFr" | "caseKind" | "dateFrom" | "dateTo"> {
  /** The case itself leaves open which origin feeds which end. */
  isOpen: boolean;
  origins: readonly ToldStop[];
  transits: readonly ToldStop[];
  taken: readonly ToldStop[];
  destinations: readonly ToldStop[];
  seized: readonly ToldAmount[];
  /** Cases that it is a part of, through any number of steps. */
  wholes: readonly string[];
}

type Stops<Stop> = Record<"origins" | "transits" | "taken" | "destinations", readonly Stop[]>;

/** Where it came from, passed, was taken and goes, in this order. */
export function stopsOf<Stop>({ origins, transits, taken, destinations }: Stops<Stop>): Stop[] {
  return [...origins, ...transits, ...taken, ...destinations];
}

/** The same case with some of its stops only. */
export function withStops(file: ToldCase, keeps: (stop: ToldStop) => boolean): ToldCase {
  const { origins, transits, taken, destinations } = file;
  return {
    ...file,
    origins: origins.filter(keeps),
    transits: transits.filter(keeps),
    taken: taken.filter(keeps),
    destinations: destinations.filter(keeps),
  };
}

/** Two claims that contradict each other, or count over other windows. */
interface ClaimDispute {
  one: string;
  other: string;
  /** "41 kg / 48 kg" */
  rivals: string;
}

/** What is known against the claims behind amounts. */
export interface Doubts {
  disputes: readonly ClaimDispute[];
  retracted: ReadonlySet<string>;
}

/** A total, share or estimate that is no case: counted over places, goods and a period. */
export interface Total {
  id: string;
  commodity: string;
  amount: number | null;
  amountTo: number | null;
  relation: SeizedAmount["relation"];
  unit: string;
  /** "seized", "moved", "change" … */
  measure: string;
  /** Over which of all there is: "total of one service", "estimate, per year". */
  selection: string;
  dateFrom: string;
  dateTo: string;
  places: readonly { id: string; name: string }[];
}

/** What the graph says of two totals: the first is part of, the same as, or differs from the second. */
export interface TotalLink {
  type: "PART_OF" | "SAME_FIGURE_AS" | "DIFFERS_FROM";
  one: string;
  other: string;
}

/** Two totals whose claims were compared. */
export interface TotalConflict {
  one: string;
  other: string;
  kind: string;
  what: string;
  rivals: string;
  handling: string;
}
