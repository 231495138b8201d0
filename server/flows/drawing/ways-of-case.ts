import type { Flow, FlowsAnswer } from "../../../contract/flows.ts";
import type { Mode, Status } from "../../../contract/kinds.ts";
import { goodsInBoth, type Goods } from "../goods.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import { stopsOf, type ToldCase, type ToldStop } from "../told.ts";
import type { Places } from "./places.ts";

/** One origin and one end of one case. */
export interface CaseWay {
  file: string;
  from: string;
  to: string;
  end: Flow["end"];
  status: Status;
  modes: Mode[];
  /** Goods that both its ends speak of, else those taken. */
  goods: string[];
  claims: string[];
}

type Lack = FlowsAnswer["incomplete"][number]["lacks"];

/** Places and goods as far as a question needs them. */
export interface Known {
  places: Places;
  goods: Goods;
}

/** All that a case says of one place, in one role. */
interface End {
  place: string;
  stops: ToldStop[];
}

/**
 * The origins and ends of one case that belong together, or what is lacking for that.
 *
 * 1. The end is a destination; where none is told, the place where the goods were taken.
 * 2. Of several origins or ends, one that holds another reported one says nothing more than that one (Algeciras, then
 *    Europe).
 * 3. Several reported origins and several ends: nothing says which feeds which. An inferred origin is set only against
 *    an end that shares one of its claims. The rules of the legs are the same.
 * 4. Where both ends name goods, these must agree. An origin that is, or lies in, the end leads nowhere.
 */
export function waysOf(file: ToldCase, { places, goods }: Known): CaseWay[] | Lack {
  const origins = mostExact(endsOf(file.origins), places);
  const end = file.destinations.length > 0 ? "destination" : "taken";
  const ends = mostExact(endsOf(end === "destination" ? file.destinations : file.taken), places);
  if (origins.length === 0) return ends.length === 0 ? "both" : "origin";
  if (ends.length === 0) return "end";
  if (file.isOpen || (origins.filter((each) => !isInferred(each)).length > 1 && ends.length > 1)) return "pairing";
  const apart = pairsOf(origins, ends).filter(([origin, goal]) => !places.isWithin(origin.place, goal.place));
  if (apart.length === 0) return "end";
  const matched = apart.filter(([origin, goal]) => !isInferred(origin) || shareClaim(origin, goal));
  if (matched.length === 0) return "pairing";
  const ways = matched.flatMap(([origin, goal]): CaseWay[] => {
    const common = goodsInBoth(goodsOf(origin), goodsOf(goal), goods);
    if (common === null) return [];
    const carried = common.length > 0 ? common : goodsTaken(file, goods);
    const between = { from: origin.place, to: goal.place, end } as const;
    return [{ file: file.id, ...between, goods: carried.sort(compare), ...told(origin, goal) }];
  });
  return ways.length === 0 ? "goods" : ways;
}

/** Goods that a case is said to move, else those taken in it. */
export function goodsOfCase(file: ToldCase, goods: Goods): string[] {
  const moved = [...new Set(stopsOf(file).flatMap((stop) => stop.goods))];
  return (moved.length > 0 ? moved : goodsTaken(file, goods)).sort(compare);
}

/** Drugs, where there are any: cash and arms lie beside a load and did not come the same way. */
function goodsTaken({ seized }: ToldCase, goods: Goods): string[] {
  const taken = [...new Set(seized.map(({ commodity }) => commodity))];
  const drugs = taken.filter((each) => goods.isDrug(each));
  return drugs.length > 0 ? drugs : taken;
}

function endsOf(stops: readonly ToldStop[]): End[] {
  return [...groupBy(stops, ({ place }) => place)].map(([place, own]) => ({ place, stops: own }));
}

function mostExact(ends: readonly End[], { isWithin }: Places): End[] {
  return ends.filter(
    (end) => !ends.some((other) => other !== end && isWithin(other.place, end.place) && !isInferred(other)),
  );
}

function pairsOf(origins: readonly End[], ends: readonly End[]): [End, End][] {
  return origins.flatMap((origin) => ends.map((end): [End, End] => [origin, end]));
}

function isInferred({ stops }: End): boolean {
  return stops.every(({ status }) => status === "inferred");
}

function shareClaim(one: End, other: End): boolean {
  const claims = new Set(one.stops.flatMap((stop) => stop.claims));
  return other.stops.some((stop) => stop.claims.some((claim) => claims.has(claim)));
}

function goodsOf({ stops }: End): string[] {
  return [...new Set(stops.flatMap((stop) => stop.goods))];
}

function told(origin: End, goal: End): Pick<CaseWay, "status" | "modes" | "claims"> {
  const stops = [...origin.stops, ...goal.stops];
  const modes = [...new Set(stops.map(({ mode }) => mode))].sort(compare);
  const sure = modes.filter((mode) => mode !== "unknown");
  return {
    status: lesser(bestOf(origin.stops), bestOf(goal.stops)),
    modes: sure.length > 0 ? sure : modes,
    claims: [...new Set(stops.flatMap(({ claims }) => claims))].sort(compare),
  };
}

const ORDER: readonly Status[] = ["reported", "fictional", "inferred"];

/** The best of these: told by a source before made for training, and that before concluded. */
export function bestOf(saying: readonly { status: Status }[]): Status {
  return ORDER.find((status) => saying.some((each) => each.status === status)) ?? "inferred";
}

function lesser(one: Status, other: Status): Status {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}
