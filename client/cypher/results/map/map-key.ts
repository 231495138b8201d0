import { drawKeyBand, type KeyBand, type KeyItem } from "../../../flows/key-band.ts";
import type { Look } from "../../../flows/look.ts";
import { KIND } from "../../../ui/tokens.ts";
import { circlePiece, radiusOf, sampleFigures } from "./circles.ts";
import type { ResultPlaces } from "./places.ts";

export interface MapKeyRequest extends Look {
  found: ResultPlaces;
  /** Circles say something by their size. */
  isSized: boolean;
  /** The largest figure. */
  most: number;
  /** Places that are drawn. */
  drawn: number;
  width: number;
}

/** What circles stand for, and how many places there are. */
export function drawMapKey({ found, isSized, most, drawn, width, words, theme, measure }: MapKeyRequest): KeyBand {
  const { t, number } = words;
  const { figures, places } = found;
  const sample = (value: number): KeyItem => {
    const radius = radiusOf(value, most);
    const look = { radius, isEmpty: false, colour: KIND.other[theme] };
    return {
      text: number(value),
      width: 2 * radius,
      draw: (x, y) => [circlePiece({ at: { x: x + radius, y }, ...look })],
    };
  };
  const isWhole = places.every(({ figure }) => figure === null || Number.isInteger(figure));
  const largest = number(most);
  const sizes =
    figures === null ? t("query.map.rows", { largest }) : t("query.map.figures", { column: figures, largest });
  const notes = [
    t("query.map.places", { count: drawn }),
    ...(isSized ? [sizes] : []),
    ...(drawn < places.length ? [t("query.map.cut", { count: drawn, all: places.length })] : []),
  ];
  const items = isSized ? sampleFigures(most, isWhole).map(sample) : [];
  return drawKeyBand({ items, notes, width, theme, measure });
}
