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
}

const KIND_ORDER: readonly Kind[] = ["country", "area", "transit", "case", "district"];
const MANNER_ORDER: readonly Mode[] = ["road", "sea", "air", "rail", "post", "unknown"];
const STATUS_ORDER: readonly Status[] = ["reported", "inferred", "fictional"];
const ROUGH: ReadonlySet<string> = new Set(["department", "region", "country"]);

export function legendOf(picture: Picture): LegendContent {
  const { nodes, edges, mode } = picture;
  const kinds = new Set(nodes.map(({ node }) => node.kind));
  const told = nodes.some(({ label }) => label.notes.length > 0);
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
  };
}
