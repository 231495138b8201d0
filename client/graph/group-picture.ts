import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import { lineEnd } from "./goods.ts";
import { belongsTo, dealOut, groupId, mergedId, pathOf, type Group } from "./groups.ts";
import type { PictureWords } from "./picture-words.ts";
import type { Picture, PictureEdge, PictureMode, PictureNode, Position } from "./picture.ts";
import type { ViewState } from "./view-state.ts";

/**
 * The picture with the members of each group drawn as one mark. Links between members go into it, links to others
 * that say the same become one. Nothing is lost: each mark and each link is drawn or held by what stands for it.
 *
 * Cost: O(groups × marks + links).
 */
export function groupPicture(picture: Picture, view: ViewState, words: PictureWords): Picture {
  const dealt = dealOut(view.groups, picture.nodes, ({ node }) => node);
  if (dealt.length === 0) return picture;
  const standsIn = new Map(dealt.flatMap(({ group, members }) => members.map(({ id }) => [id, groupId(group)])));
  const { outer, inner } = sortLinks(picture.edges, standsIn);
  const left = picture.nodes.filter(({ id }) => !standsIn.has(id));
  const marks: PictureNode[] = [];
  for (const { group, members } of dealt) {
    const links = inner.get(groupId(group)) ?? [];
    marks.push(groupMark({ group, members, links }, [...left, ...marks], { mode: picture.mode, view, words }));
  }
  return { ...picture, nodes: [...left, ...marks], edges: outer };
}

/** Links outside the groups, those that say the same merged, and links inside each. */
function sortLinks(
  edges: readonly PictureEdge[],
  standsIn: ReadonlyMap<string, string>,
): { outer: PictureEdge[]; inner: Map<string, PictureEdge[]> } {
  const bundles = new Map<string, PictureEdge[]>();
  const inner = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const source = standsIn.get(edge.source) ?? edge.source;
    const target = standsIn.get(edge.target) ?? edge.target;
    const isTouched = source !== edge.source || target !== edge.target;
    const [into, key] =
      isTouched && source === target
        ? [inner, source]
        : [bundles, isTouched ? keyOf({ ...edge, source, target }) : edge.id];
    into.set(key, [...(into.get(key) ?? []), isTouched && into === bundles ? { ...edge, source, target } : edge]);
  }
  return { outer: [...bundles.values()].flatMap(merge), inner };
}

const keyOf = ({ source, target, edge }: PictureEdge) =>
  JSON.stringify([source, target, edge.type, edge.status, edge.mode]);

/** As strong as the strongest of them; one alone is itself, with its own evidence. */
function merge(bundle: readonly PictureEdge[]): PictureEdge[] {
  const [first, ...rest] = bundle.toSorted(byStrength);
  if (first === undefined || rest.length === 0) return first === undefined ? [] : [first];
  const isAlong = goesAlong(first);
  const own: GraphEdge = {
    ...first.edge,
    id: mergedId(bundle.map(({ id }) => id)),
    from: isAlong ? first.source : first.target,
    to: isAlong ? first.target : first.source,
    progress: union(bundle.map(({ edge }) => edge.progress)),
    cases: union(bundle.map(({ edge }) => edge.cases)),
    disputed: bundle.some(({ edge }) => edge.disputed),
    dateFrom: bundle.flatMap(({ edge }) => edge.dateFrom ?? []).toSorted()[0] ?? null,
    dateTo:
      bundle
        .flatMap(({ edge }) => edge.dateTo ?? edge.dateFrom ?? [])
        .toSorted()
        .at(-1) ?? null,
  };
  const story = bundle.some((edge) => edge.story);
  return [{ ...first, id: own.id, edge: own, story, end: lineEnd(own), merged: bundle }];
}

/** Whether the relationship points the way the goods go: all of one type do, or none. */
const goesAlong = ({ edge }: PictureEdge) => edge.type !== "FROM";

const byStrength = (a: PictureEdge, b: PictureEdge) =>
  b.edge.voices - a.edge.voices || (b.edge.confidence ?? -1) - (a.edge.confidence ?? -1) || (a.id < b.id ? -1 : 1);

function union<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
}

interface Dealt {
  group: Group;
  members: readonly PictureNode[];
  links: readonly PictureEdge[];
}

function groupMark(
  { group, members, links }: Dealt,
  others: readonly PictureNode[],
  { mode, view, words }: { mode: PictureMode; view: ViewState; words: PictureWords },
): PictureNode {
  const id = groupId(group);
  const title = groupTitle(group, members, words);
  const isCase = members.every(({ node }) => node.kind === "case");
  return {
    id,
    node: groupNode(id, title, { group, members, mode }),
    label: {
      title: `${title} · ${members.length}`,
      second: null,
      notes: members.flatMap(({ label }) => label.notes),
    },
    position: view.positions[id] ?? freeSpot(middleOf(members.map(({ position }) => position)), others),
    side: isCase ? "below" : null,
    story: members.some(({ story }) => story),
    pinned: view.pinned.includes(id),
    stub: members.reduce((sum, { stub }) => sum + stub, 0),
    group: { rule: group, members, links },
  };
}

function groupTitle(group: Group, members: readonly PictureNode[], words: PictureWords): string {
  if (group.by === "kind") return words.kinds(group.value);
  const itself = group.by === "place" ? members.find(({ node }) => isItself(group, node)) : undefined;
  if (itself !== undefined) return itself.label.title;
  if (group.by === "place") return group.path.at(-1) ?? "";
  const first = members.find(({ id }) => id === group.ids[0]) ?? members[0];
  return words.andOthers(first?.label.title ?? "");
}

const isItself = (group: Extract<Group, { by: "place" }>, node: GraphNode) =>
  belongsTo(group, node) && pathOf(node).length === group.path.length;

function groupNode(
  id: string,
  name: string,
  { group, members, mode }: { group: Group; members: readonly PictureNode[]; mode: PictureMode },
): GraphNode {
  const node = { id, kind: kindOf(group, members), labels: [], name, nameFr: null, degree: 0, properties: {} };
  if (mode === "graph") return node;
  const { lat, lon } = mostCentral(members.map((member) => positionOnMap(member.node)));
  // One place stands for several: its outline says that it is not exact.
  return { ...node, place: { placeKind: "group", precision: "region", lat, lon, code: null, within: [] } };
}

interface OnMap {
  lat: number;
  lon: number;
}

const positionOnMap = ({ place }: GraphNode): OnMap => ({ lat: place?.lat ?? 0, lon: place?.lon ?? 0 });

/** The one with the shortest way to all the others: their mean may lie in the sea, or in another country. */
function mostCentral(all: readonly OnMap[]): OnMap {
  const wayToAll = ({ lat, lon }: OnMap) => {
    const narrow = Math.cos((lat * Math.PI) / 180);
    return all.reduce((sum, other) => sum + Math.hypot(other.lat - lat, (other.lon - lon) * narrow), 0);
  };
  const [first] = all.map((at) => ({ at, way: wayToAll(at) })).sort((a, b) => a.way - b.way);
  return first?.at ?? { lat: 0, lon: 0 };
}

function kindOf(group: Group, members: readonly PictureNode[]): GraphNode["kind"] {
  if (group.by === "kind") return group.value;
  if (group.by === "place") return members.find(({ node }) => isItself(group, node))?.node.kind ?? "area";
  const [first, ...rest] = new Set(members.map(({ node }) => node.kind));
  return first === undefined || rest.length > 0 ? "other" : first;
}

function middleOf(positions: readonly Position[]): Position {
  const mean = (of: keyof Position) => positions.reduce((sum, one) => sum + one[of], 0) / positions.length;
  return { column: mean("column"), row: mean("row") };
}

/** Columns and shares of the height within which a group would cover another mark. */
const NEAR = { column: 0.22, row: 0.055 };
const ROW_STEP = 0.03;
const TRIES = 30;

/** The nearest row, up or down, where no other mark stands. */
function freeSpot({ column, row }: Position, others: readonly PictureNode[]): Position {
  const isFree = (at: number) =>
    others.every(
      ({ position }) => Math.abs(position.column - column) >= NEAR.column || Math.abs(position.row - at) >= NEAR.row,
    );
  const rows = Array.from({ length: TRIES }, (_, index) => {
    return row + Math.ceil(index / 2) * ROW_STEP * (index % 2 === 0 ? -1 : 1);
  });
  return { column, row: rows.find((at) => at >= 0 && at <= 1 && isFree(at)) ?? row };
}
