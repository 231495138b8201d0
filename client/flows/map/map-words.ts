import { around } from "../../canvas/labels/boxes.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";
import type { Box, Point } from "../../map/geometry.ts";
import { brief } from "../../text/words.ts";
import type { Piece } from "../piece.ts";
import type { FlowMapRequest } from "./draw-flow-map.ts";
import type { DrawnPlace } from "./place-mark.ts";
import { drawNames } from "./place-names.ts";
import { scaleBars } from "./scale-bar.ts";
import { boxAt, pointAt } from "./zoom.ts";

const MOST_SURE = 16;
/** Pixels of a cartouche's head. */
const HEAD = 17;

interface Drawn {
  /** Points under arrows. */
  covered: readonly Point[];
  /** Those whose ends have names on a small map. */
  widest: readonly MergedFlow[];
}

/** The words of a map: names of its places and of the base map, and how long its bars are. */
export function wordsOf(request: FlowMapRequest, places: readonly DrawnPlace[], drawn: Drawn): Piece[] {
  const { base, at, words, theme, measure, isSmall } = request;
  const cartouche = base.cartouche && boxAt(base.cartouche, at);
  const bars = isSmall ? [] : scaleBars(request, cartouche);
  const named = isSmall ? endsOf(drawn.widest, places) : places;
  const sure = new Set(isSmall ? endsOf(drawn.widest.slice(0, 1), places) : mostCases(places));
  const names = drawNames({
    marks: named.map((mark) => ({
      mark,
      title: brief(words.name(mark.cluster.node)),
      second: isSmall || mark.cases === 1 ? null : words.t("flows.cases", { count: mark.cases }),
      isSure: sure.has(mark),
    })),
    points: drawn.covered,
    blocked: [
      ...bars.map(({ box }) => box),
      ...places.filter((mark) => !named.includes(mark)).map(boxOf),
      ...(cartouche === null ? [] : [{ ...cartouche, bottom: cartouche.top + HEAD }]),
    ],
    bounds: { left: 4, top: 4, right: base.size.width - 4, bottom: base.size.height - 4 },
    cartouche,
    base: isSmall ? [] : base.names.map((name) => ({ ...name, at: pointAt(name.at, at) })),
    isSmall,
    theme,
    measure,
  });
  return [...names, ...bars.flatMap(({ pieces }) => pieces)];
}

function endsOf(flows: readonly MergedFlow[], places: readonly DrawnPlace[]): DrawnPlace[] {
  const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
  return places.filter(({ cluster }) => ends.has(cluster.end));
}

/** The ends whose names stand somewhere in any case. */
const mostCases = (places: readonly DrawnPlace[]): DrawnPlace[] =>
  places.toSorted((a, b) => b.cases - a.cases).slice(0, MOST_SURE);

const boxOf = ({ at, radius }: DrawnPlace): Box => around(at, radius);
