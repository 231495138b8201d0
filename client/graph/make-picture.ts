import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import type { View, ViewLink } from "../../contract/views.ts";
import { caseNotes } from "./case-notes.ts";
import { coveredLegs } from "./covered-legs.ts";
import { applyFilter, type Held } from "./filter.ts";
import type { Facts } from "./facts.ts";
import { goodsRun, lineEnd } from "./goods.ts";
import { groupPicture } from "./group-picture.ts";
import { heldBy, withoutHidden } from "./held.ts";
import type { PictureWords } from "./picture-words.ts";
import type { Picture, PictureEdge, PictureMode, PictureNode } from "./picture.ts";
import { columnCountOf, hasSavedColumns, positionsIn, sideAt, sidesAlong } from "./position-of.ts";
import type { ViewState } from "./view-state.ts";

export interface PictureParts {
  view: ViewState;
  facts: Facts;
  /** The saved picture the view started from. */
  saved: View | null;
  words: PictureWords;
}

/**
 * What is on the screen, made anew from the view state and the facts. Of a view with graph and map it is all that
 * stands on either, as the graph has it: for what counts and lists, while each of the two is drawn from its own.
 * Cost: O(nodes + edges).
 */
export function makePicture(parts: PictureParts): Picture {
  return groupPicture(plainPicture(parts), parts.view, parts.words);
}

function plainPicture(parts: PictureParts): Picture {
  const { view, facts, saved } = parts;
  const held = heldBy(view, facts);
  const seen = withoutHidden(held, view);
  // Hidden last: a mark that a filter folds stays folded whatever is hidden beside it.
  const { nodes, edges } = withoutHidden(applyFilter(held, view.filter, facts), view);
  const shown = new Set(nodes.map((node) => node.id));
  const away = {
    folded: seen.nodes.length - nodes.length,
    hidden: view.hidden.filter((id) => held.ids.has(id)).length,
  };
  const make = nodeMaker(parts, casesOfPlaces(edges));
  const story = new Map(saved?.links.map((link) => [link.id, link]));
  if (view.mode === "map") return { ...mapPicture({ nodes, edges }, story, make), away, arrangement: view.arrangement };
  const hidden = coveredLegs(edges, shown, facts);
  const isOnMap = view.mode === "both" ? onMap(nodes, story) : () => false;
  const laidOut = new Set(view.arrangement.how === "route" ? view.arrangement.legs : []);
  const isWanted = ({ id }: GraphEdge) => laidOut.has(id) || (isOn("graph", story.get(id)) ?? !hidden.has(id));
  const drawn = edges.filter((edge) => isWanted(edge) || isOnMap(edge));
  return {
    mode: "graph",
    nodes: nodes.map((node) => make(node, [])),
    edges: drawn.map((edge) => pictureEdge(edge, laidOut.has(edge.id) ? undefined : story.get(edge.id))),
    columns: headsOf(parts),
    columnCount: columnCountOf(view.arrangement, saved),
    arrangement: view.arrangement,
    withoutPosition: [],
    away,
  };
}

function headsOf({ view: { arrangement }, saved, words }: PictureParts): string[] {
  if (arrangement.how === "kinds") return arrangement.kinds.map((kind) => words.kinds(kind));
  return arrangement.how === "saved" ? (saved?.columns.map((column) => words.pick(column)) ?? []) : [];
}

type NodeMaker = (node: GraphNode, told: readonly GraphNode[]) => PictureNode;

/** On the map a case is no mark: its place's label tells it. Hierarchy is not drawn: lying in a place shows it. */
function mapPicture(
  { nodes, edges }: Held,
  story: ReadonlyMap<string, ViewLink>,
  make: NodeMaker,
): Omit<Picture, "away" | "arrangement"> {
  const standing = nodes.filter(hasPosition);
  const ids = new Set(standing.map((node) => node.id));
  const cases = nodes.filter((node) => node.kind === "case");
  const notes = caseNotes(cases, edges, ids);
  const others = nodes.filter((node) => !ids.has(node.id) && node.kind !== "case");
  return {
    mode: "map",
    nodes: standing.map((node) => make(node, notes.at.get(node.id) ?? [])),
    edges: edges.filter(onMap(standing, story)).map((edge) => pictureEdge(edge, story.get(edge.id))),
    columns: [],
    columnCount: 0,
    withoutPosition: [...others, ...notes.homeless].map((node) => make(node, [])),
  };
}

const hasPosition = ({ place }: GraphNode) => typeof place?.lat === "number" && typeof place.lon === "number";

/** Whether the map draws a line. */
function onMap(nodes: readonly GraphNode[], story: ReadonlyMap<string, ViewLink>): (edge: GraphEdge) => boolean {
  const standing = new Set(nodes.filter(hasPosition).map(({ id }) => id));
  return ({ id, from, to, type }) =>
    standing.has(from) && standing.has(to) && (isOn("map", story.get(id)) ?? type !== "WITHIN");
}

function nodeMaker({ view, facts, saved, words }: PictureParts, cases: ReadonlyMap<string, Set<string>>): NodeMaker {
  const spots = new Map(saved?.spots.map((spot) => [spot.id, spot]));
  const positionOf = positionsIn(view, saved);
  const hasColumns = hasSavedColumns(view, saved);
  const pinned = new Set(view.pinned);
  const sides = sidesAlong(view.arrangement, facts);
  return (node, told) => {
    const spot = spots.get(node.id);
    // A stop of a route that is laid out is no context of another story.
    const story = sides.has(node.id) || (spot?.story ?? true);
    const position = positionOf(node.id);
    const isPut = view.positions[node.id] !== undefined;
    return {
      id: node.id,
      node,
      label: {
        title: words.title(node),
        second: words.second(node, cases.get(node.id)?.size ?? 0, story),
        notes: told.map((file) => ({
          id: file.id,
          text: words.note(file),
          disputed: file.case?.disputed ?? false,
        })),
      },
      position,
      side:
        isPut || view.arrangement.how !== "saved"
          ? (sides.get(node.id) ?? sideAt(node.id, position, hasColumns))
          : (spot?.side ?? null),
      story,
      pinned: pinned.has(node.id),
      stub: view.expansions.reduce((sum, one) => sum + (one.of === node.id ? one.remaining : 0), 0),
      group: null,
    };
  };
}

function pictureEdge(edge: GraphEdge, link: ViewLink | undefined): PictureEdge {
  return { id: edge.id, edge, ...goodsRun(edge), story: link?.story ?? true, end: lineEnd(edge), merged: [] };
}

/** undefined: the saved picture does not speak of this link. */
function isOn(mode: PictureMode, link: ViewLink | undefined): boolean | undefined {
  return link === undefined ? undefined : link.on === "both" || link.on === mode;
}

function casesOfPlaces(edges: readonly GraphEdge[]): Map<string, Set<string>> {
  const cases = new Map<string, Set<string>>();
  for (const edge of edges) {
    for (const id of edge.type === "ROUTE" ? [edge.from, edge.to] : []) {
      const own = cases.get(id) ?? new Set();
      for (const file of edge.cases) own.add(file);
      cases.set(id, own);
    }
  }
  return cases;
}
