import type { Kind, Mode, Status } from "../../contract/kinds.ts";
import { heldMarks } from "./counts.ts";
import type { LineEnd, Picture } from "./picture.ts";

/** What a reader must know to read this picture, and nothing that is not on it. */
export interface LegendContent {
  kinds: Kind[];
  /** Country and area share a mark, so they share an entry. */
  hasRough: boolean;
  hasSea: boolean;
  manners: Mode[];
  ends: LineEnd[];
  statuses: Status[];
  /** Most independent claims behind one line; widths are explained from 2 on. */
  maxVoices: number;
  hasConflicts: boolean;
  hasGroups: boolean;
  /** The map tints the countries among the marks. */
  hasTint: boolean;
}

const KIND_ORDER: readonly Kind[] = ["country", "area", "transit", "case", "district"];
const MANNER_ORDER: readonly Mode[] = ["road", "sea", "air", "rail", "post", "unknown"];
const STATUS_ORDER: readonly Status[] = ["reported", "inferred", "fictional"];
const ROUGH: ReadonlySet<string> = new Set(["department", "region", "country"]);

interface Beside {
  /** It stands beside the map of the same view. */
  withMap?: boolean;
  /** A small map has no room to tell cases in its labels. */
  tellsCases?: boolean;
}

export function legendOf(
  picture: Picture,
  { withMap = picture.mode === "map", tellsCases = true }: Beside = {},
): LegendContent {
  const { nodes, edges, mode } = picture;
  const told = tellsCases && nodes.some(({ label }) => label.notes.length > 0);
  // A case that the map tells in a label has its sign there.
  const kinds = new Set([...nodes.map(({ node }) => node.kind), ...(told ? (["case"] as const) : [])]);
  const statuses = new Set(edges.flatMap(({ edge }) => edge.status ?? []));
  // A line without a manner is grey like one whose manner is not stated; only movements have one to state.
  const manners = new Set(edges.flatMap(({ edge, end }) => (end === "none" ? [] : (edge.mode ?? "unknown"))));
  const ends = new Set(edges.map(({ end }) => end));
  return {
    kinds: [
      ...KIND_ORDER.filter((kind) => kinds.has(kind)),
      ...[...kinds].filter((kind) => !KIND_ORDER.includes(kind)),
    ],
    hasRough: nodes.some(({ node }) => ROUGH.has(node.place?.precision ?? "")),
    hasSea: nodes.some(({ node }) => node.place?.precision === "sea"),
    manners: MANNER_ORDER.filter((manner) => manners.has(manner)),
    ends: (["open", "bar"] as const).filter((end) => ends.has(end)),
    statuses: STATUS_ORDER.filter((status) => statuses.has(status)),
    maxVoices: Math.max(0, ...edges.map(({ edge }) => edge.voices)),
    hasConflicts:
      mode === "map"
        ? told && nodes.some(({ label }) => label.notes.some((note) => note.disputed))
        : heldMarks(picture).some(({ node }) => node.case?.disputed === true),
    hasGroups: nodes.some(({ group }) => group !== null),
    hasTint: withMap && nodes.some(({ node }) => node.kind === "country" && (node.place?.code ?? null) !== null),
  };
}
