import type { LabelSide, PictureMode, PictureNode } from "../graph/picture.ts";
import type { Size } from "../map/geometry.ts";
import { isSmall } from "./folding.ts";
import type { LabelLine, Side } from "./labels/label.ts";

const line = (text: string, strong: boolean): LabelLine => ({ text, strong, page: false, disputed: false });

/** What a mark's label says, the fullest first: the placer takes a shorter one where room is short. */
export function labelVariants(item: PictureNode, mode: PictureMode, size: Size): LabelLine[][] {
  const { title, second, notes } = item.label;
  const alone = [line(title, true)];
  const isCase = item.node.kind === "case";
  const together = second === null ? alone : [line(isCase ? `${title}, ${second}` : `${title} · ${second}`, true)];
  if (mode === "map") {
    // A narrow map has no room for what was taken where: the table says it.
    if (notes.length === 0 || isSmall(size, false)) return [together, alone];
    const noted = notes.flatMap((note) => noteLines(note, WIDE_NOTE));
    const broken = notes.flatMap((note) => noteLines(note, 0));
    return [[...alone, ...noted], [...alone, ...broken], together, alone];
  }
  if (!isCase || second === null) return [together, alone];
  const two = [line(title, true), line(second, false)];
  return size.height < 480 ? [together, alone] : [two, together, alone];
}

/** What comes before a note's date goes on a line of its own from this many letters on. */
const WIDE_NOTE = 32;

/** A note in one line, or broken before its date: "54 kg resin taken, 6 Feb 2024". */
function noteLines({ text, disputed }: PictureNode["label"]["notes"][number], longest: number): LabelLine[] {
  const comma = text.lastIndexOf(", ");
  if (comma <= longest) return [{ ...line(text, false), page: true, disputed }];
  return [
    { ...line(text.slice(0, comma), false), page: true },
    { ...line(text.slice(comma + 2), false), disputed },
  ];
}

const MAP_SIDES: readonly Side[] = ["right", "left", "ne", "se", "nw", "sw", "above", "below"];
const GRAPH_SIDES: Readonly<Record<LabelSide, readonly Side[]>> = {
  left: ["left", "above", "below", "nw", "sw", "right"],
  right: ["right", "above", "below", "ne", "se", "left"],
  above: ["above", "below", "right", "left"],
  below: ["below", "above", "right", "left"],
};
const ANY_SIDE: readonly Side[] = ["right", "left", "below", "above", "se", "ne", "sw", "nw"];
/** A case's label stands under its page, flush with it. */
const CASE_SIDES: readonly Side[] = ["flush", "below", "above", "right", "left"];

/** What each later side costs: a few line points; where the picture wants a side, it yields to marks only. */
const FREE_STEP = 2;
const FIXED_STEP = 40;

/** Where a label goes first: as the picture says, else wherever it fits. */
export function labelSides(item: PictureNode, mode: PictureMode): { sides: readonly Side[]; sideStep: number } {
  if (mode === "map") return { sides: MAP_SIDES, sideStep: FREE_STEP };
  const { side } = item;
  if (item.node.kind === "case" && item.group === null && (side === null || side === "below")) {
    return { sides: CASE_SIDES, sideStep: FIXED_STEP };
  }
  if (side === null) return { sides: ANY_SIDE, sideStep: FREE_STEP };
  return { sides: GRAPH_SIDES[side], sideStep: side === "left" || side === "right" ? FIXED_STEP : FREE_STEP };
}
