import { groupId } from "../../../export/group-id.ts";
import { atMost, wrap } from "../../../export/text-lines.ts";
import { escapeXml, tag } from "../../../export/xml.ts";
import { fontOf, letters } from "../../../flows/letters.ts";
import type { Look } from "../../../flows/look.ts";
import { WHOLE_MAP } from "../../../flows/map/zoom.ts";
import { piece, type Piece } from "../../../flows/piece.ts";
import { markupOf } from "../../../flows/piece-markup.ts";
import type { Size } from "../../../map/geometry.ts";
import { INK } from "../../../ui/tokens.ts";
import { drawPlaces, planPlaces, placeWords, type PlacesDrawing } from "./draw-places.ts";
import type { ResultPlaces } from "./places.ts";

export interface MapFileRequest extends Look {
  found: ResultPlaces;
  /** What brought them. */
  statement: string;
  size: Size;
  /** When, and by which program. */
  credit: string;
}

const MARGIN = 24;
const LINE = 17;
const TITLE = { size: 20, weight: 600, family: "serif" } as const;
const TEXT = { size: 11, family: "sans" } as const;
const CODE = { size: 11, family: "mono" } as const;
/** Lines of the statement under the title; all of it is in the description. */
const MOST_LINES = 6;
/** Names of what has no position. */
const MOST_NAMED = 60;

/** The map of a result as a file that stands by itself. `fonts`: a style sheet that brings the letters along. */
export function mapFile(request: MapFileRequest, fonts = ""): string {
  const { found, statement, size, words, theme, measure, credit } = request;
  const { t } = words;
  const ink = INK[theme];
  const across = size.width - 2 * MARGIN;
  const pen = { theme, measure };
  const code = statement.split("\n").flatMap((line) => wrap(pen, line, fontOf(CODE), across));
  const head = atMost(code, MOST_LINES);
  const without = withoutWords(found, t);
  const foot = [...without, t("query.map.caveat"), credit].flatMap((text) => wrap(pen, text, fontOf(TEXT), across));
  const top = MARGIN + 28 + LINE * head.length + 8;
  const sheet = { width: across, height: size.height };
  const plan = planPlaces({ found, size: sheet, words, theme, measure });
  const drawing = drawPlaces({ plan, found, at: WHOLE_MAP, words, theme, measure });
  const height = top + sheet.height + 10 + LINE * foot.length + MARGIN;
  const write = (lines: readonly string[], y: number, look: typeof TEXT | typeof CODE): Piece[] =>
    lines.flatMap((line, at) => letters(line, { ...look, x: MARGIN, y: y + LINE * at, fill: ink.ink2 }));
  const pieces = [
    piece("rect", { id: "paper", width: size.width, height, fill: ink.canvas }),
    ...letters(t("query.map.title"), { ...TITLE, x: MARGIN, y: MARGIN + 18, fill: ink.ink }),
    ...write(head, MARGIN + 28 + 12, CODE),
    piece("clipPath", { id: "map-edge" }, [piece("rect", { ...plan.size })]),
    piece("g", { id: "map", transform: `translate(${MARGIN} ${top})` }, [
      piece("g", { "clip-path": "url(#map-edge)" }, mapPieces(drawing, request)),
      piece("g", { id: "key", transform: `translate(0 ${plan.size.height})` }, plan.legend.pieces),
    ]),
    ...write(foot, top + sheet.height + 22, TEXT),
  ];
  const told = [statement, ...drawing.places.map(({ place }) => placeWords(place, words)), ...without];
  const box = { viewBox: `0 0 ${size.width} ${height}`, width: size.width, height, lang: words.language };
  const described = { role: "img", "aria-labelledby": "title", "aria-describedby": "desc" };
  const inside = [
    tag("title", { id: "title" }, escapeXml(t("query.map.title"))),
    tag("desc", { id: "desc" }, escapeXml(told.join("\n"))),
    fonts === "" ? "" : tag("style", {}, escapeXml(fonts)),
    markupOf(pieces),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...box, ...described }, inside)}\n`;
}

function withoutWords({ without }: ResultPlaces, t: Look["words"]["t"]): string[] {
  if (without.length === 0) return [];
  const names = without.slice(0, MOST_NAMED).join(", ");
  return [`${t("query.map.without", { count: without.length })}: ${names}${without.length > MOST_NAMED ? ", …" : "."}`];
}

/** Each place is a group that has a name and says what it is. */
const mapPieces = ({ ground, places, names }: PlacesDrawing, { words }: Pick<Look, "words">): Piece[] => [
  piece("g", { id: "ground" }, ground),
  ...places.map(({ place, mark }) =>
    piece("g", { id: groupId("place", place.node.id) }, [piece("title", {}, placeWords(place, words)), ...mark.pieces]),
  ),
  piece("g", { id: "words" }, names),
];
